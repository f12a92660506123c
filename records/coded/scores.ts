import { dayNumber, type ScaleRule, type ScoreRule } from "#criteria";
import type { Mention } from "../model/mention.ts";
import type { CodedEntry } from "./coded-entries.ts";
import {
  type CodedRecord,
  dayInRecord,
  entriesIn,
  mentionAt,
  notDone,
  notThisPain,
} from "./coded-record.ts";
import { plainCode } from "./code-table.ts";

/** Units of a score from 0 to 10; any other unit is another scale. */
const scoreUnits: ReadonlySet<string> = new Set([
  "{score}",
  "1",
  "score",
  "/10",
  "{0-10}",
  "of 10",
]);

type Score = {
  readonly one: CodedEntry;
  readonly score: number;
  readonly day: string;
  readonly how?: string;
};

/**
 * Pain scores: the first one at or after the onset, or the last one before receipt. The others, and what is no score of
 * this pain, are shown. Two on the same day that differ are both given, so that a person chooses.
 */
export function scoreMentions(
  record: CodedRecord,
  path: string,
  rule: ScoreRule,
): readonly Mention[] {
  const shown: Mention[] = [];
  const scores: Score[] = [];
  const aside = (one: CodedEntry, setAside: string) =>
    shown.push(mentionAt(path, one, { setAside }));
  for (const one of entriesIn(record, rule.scores, ["observation"])) {
    const day = one.entry.date;
    const read = scoreOf(one, rule);
    const late = record.context.receivedOn !== undefined && (day ?? "") > record.context.receivedOn;
    const why =
      notDone(one) ??
      notThisPain(one, record) ??
      (late ? "after the request was received" : undefined);
    if (why !== undefined) aside(one, why);
    else if (!read.ok) aside(one, read.why);
    else if (day === undefined || dayNumber(day) === undefined) {
      aside(one, "no day is given, so that it is neither the first nor the last for sure");
    } else scores.push({ one, day, ...read });
  }
  const starts = record.starts.length === 0 ? [""] : record.starts;
  const taken = starts.map((start) => taking(scores, rule.take, start));
  const days = new Set(taken.map((own) => own[0]?.day));
  const disagrees = days.size > 1;
  const held = new Set(disagrees ? [] : taken[0]);
  for (const score of scores) {
    const { one, score: value, how } = score;
    const start = starts[0] ?? "";
    if (held.has(score)) {
      const basis = [how, basisOf(rule, record)].filter((part) => part !== undefined).join(" ");
      shown.push(mentionAt(path, one, { value, ...(basis === "" ? {} : { basis }) }));
    } else if (disagrees) {
      aside(one, `the onset dates disagree (${starts.map(dayInRecord).join(", ")})`);
    } else if (score.day < start) aside(one, "before the onset");
    else aside(one, rule.take === "first" ? "a later score" : "an earlier score");
  }
  return shown;
}

function taking(scores: readonly Score[], take: "first" | "last", start: string): readonly Score[] {
  const days = scores.map(({ day }) => day).filter((day) => day >= start);
  const day = days.toSorted().at(take === "first" ? 0 : -1);
  return scores.filter((score) => score.day === day);
}

function basisOf(rule: ScoreRule, record: CodedRecord): string | undefined {
  if (rule.take === "last" || record.starts.length > 0) return undefined;
  return "The first score in the data; no onset date says whether it belongs to this episode.";
}

/** The number of a score: by its value or by the code of the answer, never by the words beside that code. */
function scoreOf(
  { entry: { value } }: CodedEntry,
  rule: ScoreRule,
):
  | { readonly ok: true; readonly score: number; readonly how?: string }
  | { readonly ok: false; readonly why: string } {
  if (value?.kind === "number") {
    const isScale = value.unit === undefined || scoreUnits.has(value.unit.toLowerCase());
    if (!isScale || value.number < 0 || value.number > rule.max) {
      return { ok: false, why: `not on a scale from 0 to ${String(rule.max)}` };
    }
    return { ok: true, score: value.number };
  }
  if (value?.kind === "concept") {
    const codes = value.codes.flatMap((code) => plainCode(code) ?? []);
    const answer = rule.answers.find(({ system, code }) => {
      const own = code.toUpperCase();
      return codes.some((one) => one.system === system && one.code === own);
    });
    if (answer === undefined)
      return { ok: false, why: "the answer’s code is not in the list of scores" };
    return {
      ok: true,
      score: answer.score,
      how: `In LOINC’s list ${answer.code} is ${String(answer.score)} of 10, whatever words stand beside it.`,
    };
  }
  return { ok: false, why: "no number is given" };
}

/** The scale of the scores of this pain, where their code names it. */
export function scaleMentions(
  record: CodedRecord,
  path: string,
  { scores, value }: ScaleRule,
): readonly Mention[] {
  return entriesIn(record, scores, ["observation"]).map((one) => {
    const setAside =
      notDone(one) ??
      notThisPain(one, record) ??
      (one.entry.value === undefined ? "no number is given" : undefined);
    return mentionAt(path, one, setAside === undefined ? { value } : { setAside });
  });
}
