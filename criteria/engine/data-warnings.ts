import type { DataWarning } from "../model/criteria-set.ts";
import type { FactPath, FactTree } from "../model/fact.ts";
import type { Plausibility, PlausibilityLimit, PlausibilityRule } from "../model/plausibility.ts";
import { holdsAt, type PlausibilityContext } from "./plausibility-check.ts";
import { readerOf } from "./read-answer.ts";

/** Answers that are evaluated as they stand and can hardly all be meant. */
export type FoundWarning = {
  readonly id: string;
  readonly message: string;
  /** Where to look first: a fact, or a field of one entry such as `priorInterventions.0.date`. */
  readonly path: string;
  readonly facts: readonly FactPath[];
  /**
   * The answers it is about, by path, and `member.dateOfBirth` where that is part of it. A person
   * confirms these; other values ask again.
   */
  readonly values: Readonly<Record<string, unknown>>;
  /** Whether somebody corrects or confirms it before the case goes on. */
  readonly isToConfirm: boolean;
};

/** What the facts do not hold; a rule that asks for what is absent is silent. */
export type WarningContext = {
  /** The caller's today, `YYYY-MM-DD`; the criteria read no clock. */
  readonly today?: string;
  /** The member's date of birth, `YYYY-MM-DD`. */
  readonly born?: string;
};

/**
 * Everything doubtful about a case's facts: the warnings that the set's evaluation gave (`warnings`), then
 * the rules of its plausibility data. Pure. Never changes a status or the recommendation.
 * @throws RangeError when a rule names a limit that does not exist.
 */
export function dataWarnings(
  plausibility: Plausibility,
  warnings: readonly DataWarning[],
  facts: FactTree,
  context: WarningContext = {},
): readonly FoundWarning[] {
  const found: FoundWarning[] = warnings.map(({ id, message, facts: about }) => ({
    id,
    message,
    path: about[0] ?? "",
    facts: about,
    values: valuesOf(about, facts),
    isToConfirm: !plausibility.settled.includes(id),
  }));
  const limits = new Map(plausibility.limits.map((limit) => [limit.name, limit]));
  const checked: PlausibilityContext = { facts, limits, ...context };
  for (const rule of plausibility.rules) {
    if (rule.unless?.some((id) => found.some((one) => one.id === id)) === true) continue;
    const at = holdsAt(rule.firesWhen, checked);
    if (at === undefined) continue;
    found.push({
      id: rule.id,
      message: inWords(rule.message, limits),
      path: at === "" ? (rule.facts[0] ?? "") : at,
      facts: rule.facts,
      values: {
        ...valuesOf(rule.facts, facts),
        ...(asksForBirth(rule) && context.born !== undefined
          ? { "member.dateOfBirth": context.born }
          : {}),
      },
      isToConfirm: !plausibility.settled.includes(rule.id),
    });
  }
  return found;
}

function valuesOf(paths: readonly FactPath[], facts: FactTree): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    paths.flatMap((path) => {
      const answer = readerOf(path)(facts);
      return answer === undefined ? [] : [[path, answer] as const];
    }),
  );
}

function asksForBirth({ firesWhen }: PlausibilityRule): boolean {
  return (
    firesWhen.check === "date-after" &&
    [firesWhen.date, firesWhen.than].some((term) => "given" in term && term.given === "born")
  );
}

function inWords(message: string, limits: ReadonlyMap<string, PlausibilityLimit>): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(limits.get(name)?.value ?? whole),
  );
}
