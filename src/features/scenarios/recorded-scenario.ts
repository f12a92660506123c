import {
  assessAnswers,
  type CaseRecord,
  type Determination,
  type Revision,
  type Role,
} from "#domain";
import { type CriteriaSet, readAnswers, referenceOf, type ParameterValues } from "#criteria";
import type { ScenarioDraft } from "#scenarios";
import { answersAfter, type AnswersAt, longWait, turnsOf } from "./answers-after.ts";
import { changeSentences, signedSentences } from "./sentences.ts";

export type RecordedCase = {
  readonly record: CaseRecord;
  readonly set: CriteriaSet;
  readonly parameters: ParameterValues;
  /** Everything that was saved, oldest first. */
  readonly revisions: readonly Revision[];
  /** Everything that was signed, oldest first. */
  readonly determinations: readonly Determination[];
};

type Step = ScenarioDraft["steps"][number];

/**
 * A case as a scenario that replays it: how it began, who answered and signed what, when, and what the
 * criteria say in the end. Holds no name: not the member's, not the provider's, not the reviewers'.
 */
export function recordedScenario(recorded: RecordedCase): ScenarioDraft {
  const { record, set, parameters, revisions, determinations } = recorded;
  const moments = turnsOf(answersAfter(revisions));
  const [begin] = moments;
  const people = peopleOf(revisions, determinations);
  const facts = readAnswers(set, begin?.answers ?? record.answers).facts;
  return {
    title: `Recorded case ${record.id.slice(0, 8)}`,
    about: "Saved from the application. Describe here what it is meant to show.",
    given: {
      // Named, because the file may be read outside the folder of its set.
      criteria: referenceOf(set),
      facts,
      ...(Object.keys(record.parameters).length === 0 ? {} : { parameters: record.parameters }),
      people: Object.fromEntries(
        [...people.values()].map(({ alias, role }) => [alias, roleNames[role]]),
      ),
      today: (begin?.at ?? record.createdAt).replace(/\.\d+Z$|Z$/, "+00:00"),
    },
    steps: [
      ...stepsOf(moments, people, recorded),
      lastLook(record, assessAnswers(set, parameters, record.answers)),
    ],
  };
}

function stepsOf(
  moments: readonly AnswersAt[],
  people: ReadonlyMap<string, Somebody>,
  { set, determinations }: RecordedCase,
): readonly Step[] {
  const steps: Step[] = [];
  let before = moments[0];
  for (const moment of moments.slice(1)) {
    if (before === undefined) break;
    const said = [
      ...changeSentences(
        set,
        readAnswers(set, before.answers).facts,
        readAnswers(set, moment.answers).facts,
      ),
      ...determinations
        .filter((_line, index) => index === moment.signature)
        .flatMap((determination) => signedSentences(determination)),
      ...(moment.hasInformation ? ['receives information "What was asked for"'] : []),
    ];
    if (said.length > 0) {
      const waited = Date.parse(moment.at) - Date.parse(before.at);
      if (waited >= longWait) steps.push({ do: waitSentence(waited) });
      const as = people.get(moment.by)?.alias ?? "nurse";
      steps.push({ as, do: said.length === 1 ? (said[0] ?? "") : said });
      before = moment;
    }
  }
  return steps;
}

/** What stands on screen in the end, as far as the criteria and the case's state say it. */
function lastLook(record: CaseRecord, { evaluation }: ReturnType<typeof assessAnswers>): Step {
  return {
    as: "nurse",
    do: "opens the review",
    expect: {
      recommendation: evaluation.recommendation,
      route: evaluation.route,
      statuses: Object.fromEntries(
        evaluation.criteria.map(({ criterion, status }) => [criterion.id, status]),
      ),
      pitfalls: evaluation.pitfalls.map(({ id }) => id),
      codingQueries: evaluation.codingQueries.map(({ id }) => id),
      state: record.state,
    },
  };
}

function waitSentence(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000);
  return hours >= 48
    ? `${String(Math.min(1000, Math.floor(hours / 24)))} days pass`
    : `${String(hours)} hours pass`;
}

type Somebody = { readonly alias: string; readonly role: Role };

/** Whoever worked on the case, under another name: "Nurse 1", "Physician 2". */
function peopleOf(
  revisions: readonly Revision[],
  determinations: readonly Determination[],
): ReadonlyMap<string, Somebody> {
  const people = new Map<string, Somebody>();
  const counts = new Map<Role, number>();
  for (const name of new Set(revisions.map(({ by }) => by))) {
    const determination = determinations.find(({ recordedBy }) => recordedBy.name === name);
    const role = roleIn(determination?.recordedBy.role);
    const count = (counts.get(role) ?? 0) + 1;
    counts.set(role, count);
    people.set(name, { alias: `${aliases[role]} ${String(count)}`, role });
  }
  if (!counts.has("nurse-reviewer")) people.set("", { alias: "Nurse 1", role: "nurse-reviewer" });
  return people;
}

function roleIn(role: string | undefined): Role {
  return role === "physician-advisor" || role === "qa-analyst" || role === "administrator"
    ? role
    : "nurse-reviewer";
}

const aliases: Readonly<Record<Role, string>> = {
  "nurse-reviewer": "Nurse",
  "physician-advisor": "Physician",
  "qa-analyst": "Analyst",
  administrator: "Administrator",
};

const roleNames: Readonly<Record<Role, string>> = {
  "nurse-reviewer": "nurse",
  "physician-advisor": "physician advisor",
  "qa-analyst": "QA analyst",
  administrator: "administrator",
};
