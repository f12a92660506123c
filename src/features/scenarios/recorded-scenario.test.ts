import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  assessAnswers,
  type CaseRecord,
  type Determination,
  diffRecords,
  isPlainObject,
  newCaseRecord,
  type Revision,
  toJsonObject,
} from "#domain";
import { defaultParameters, findSet, parseCase } from "#criteria";
import { simulate, readScenario, writeScenario } from "#scenarios";
import { recordedScenario } from "./recorded-scenario.ts";
import { doubtsAbout } from "./synthetic-check.ts";

const found = findSet("sacrococcygeal-64999");
if (!found.ok) throw new Error("there is no criteria set");
const { set } = found;
const parameters = defaultParameters(set);
const folder = join(import.meta.dirname, "../../../criteria/sets/sacrococcygeal-64999/examples");

function recordOf(file: string): CaseRecord {
  const parsed = parseCase(JSON.parse(readFileSync(join(folder, file), "utf8")));
  const answers = parsed.ok ? toJsonObject(parsed.case.facts) : undefined;
  if (answers?.ok !== true) throw new Error(`${file} can’t be read`);
  return newCaseRecord({
    now: "2026-03-02T15:00:00.000Z",
    origin: { kind: "imported", fileName: file },
    criteriaSet: `${set.id}@${set.version}`,
    step: "request",
    answers: answers.value,
    member: { name: "Real, Person", memberId: "W12345", dateOfBirth: "1970-01-01" },
  });
}

/** A history as the store writes it. */
function historyOf(records: readonly (readonly [CaseRecord, string, Revision["kind"], string])[]) {
  let before: object = {};
  return records.map(([record, at, kind, by], index): Revision => {
    const changes = [...diffRecords(before, record)];
    before = record;
    return { caseId: record.id, revision: index + 1, at, by, kind, changes };
  });
}

function scenarioFrom(text: string) {
  const read = readScenario(text, { examples: new Map(), readFile: () => undefined });
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join("\n"));
  return read.scenario;
}

describe("a recorded case replays: the criteria say the same in the end", () => {
  test.each(readdirSync(folder).filter((name) => !/^(03|14)/.test(name)))("%s", (file) => {
    const record = recordOf(file);
    const revisions = historyOf([[record, record.createdAt, "created", "Robin Real"]]);
    const text = writeScenario(
      recordedScenario({ record, set, parameters, revisions, determinations: [] }),
    );
    const scenario = scenarioFrom(text);
    const { evaluation } = assessAnswers(set, parameters, record.answers);
    expect(simulate(scenario).at(-1)?.evaluation).toEqual(evaluation);
    expect(text).not.toMatch(/Real|W12345|1970-01-01/);
  });
});

test("what was answered, asked for and received is said in the order in which it was done", () => {
  const first = recordOf("02-impar-met.json");
  const withAnswer = (record: CaseRecord, cushion: string): CaseRecord => {
    const { conservative } = record.answers;
    const care = isPlainObject(conservative) ? conservative : {};
    return { ...record, answers: { ...record.answers, conservative: { ...care, cushion } } };
  };
  const silent = withAnswer(first, "not-documented");
  const asked: CaseRecord = { ...silent, state: "information-requested" };
  const received: CaseRecord = { ...asked, state: "in-review" };
  const last = withAnswer(received, "no");
  const determination: Determination = {
    id: first.id,
    caseId: first.id,
    action: "request-information",
    disposition: "information-requested",
    recordedAt: "2026-03-02T15:06:00.500Z",
    recordedBy: { name: "Robin Real", role: "nurse-reviewer" },
    rationale: 'The "note" is missing',
    basis: {},
  };
  const draft = recordedScenario({
    record: last,
    set,
    parameters,
    determinations: [determination],
    revisions: historyOf([
      [first, "2026-03-02T15:00:00.000Z", "created", "Robin Real"],
      [withAnswer(first, "yes"), "2026-03-02T15:01:00.000Z", "saved", "Robin Real"],
      [silent, "2026-03-02T15:02:00.000Z", "saved", "Robin Real"],
      [asked, "2026-03-02T15:06:01.000Z", "signed", "Robin Real"],
      [received, "2026-03-05T15:06:01.000Z", "saved", "Kim Real"],
      [last, "2026-03-05T15:07:01.000Z", "saved", "Kim Real"],
    ]),
  });
  expect(draft.steps.slice(0, -1).map((step) => [step.as, step.do])).toEqual([
    ["Nurse 1", "answers conservative.cushion not documented"],
    ["Nurse 1", `requests information because "The 'note' is missing"`],
    [undefined, "3 days pass"],
    ["Nurse 2", 'receives information "What was asked for"'],
    ["Nurse 2", "answers conservative.cushion no"],
  ]);
  const points = simulate(scenarioFrom(writeScenario(draft)));
  expect(points.at(-1)?.state).toBe("in-review");
  expect(points.at(-1)?.evaluation.recommendation).toBe("deny");
});

describe("a case that does not look made up is doubted", () => {
  const synthetic: CaseRecord = {
    ...recordOf("02-impar-met.json"),
    member: { name: "Sample, Ada (synthetic)", memberId: "SYN-1", dateOfBirth: "" },
  };
  test("not one that says it everywhere, nor one without any name", () => {
    expect(doubtsAbout(synthetic)).toEqual([]);
    const nameless = { name: "", memberId: "", dateOfBirth: "" };
    expect(doubtsAbout({ ...synthetic, member: nameless })).toEqual([]);
  });

  test.each([
    ["a name", { member: { name: "Jane Doe", memberId: "", dateOfBirth: "" } }],
    ["an ID", { member: { name: "", memberId: "W123456789", dateOfBirth: "" } }],
    ["a provider", { request: { reference: "", requestingProvider: "Dr. Doe", facility: "" } }],
    ["a facility", { request: { reference: "", requestingProvider: "", facility: "Mercy" } }],
    ["a telephone number", { notes: "Call 555-867-5309" }],
    ["a Social Security number", { notes: "123-45-6789" }],
    ["an e-mail address", { notes: "jane@doe.org" }],
  ])("%s", (_what, change) => {
    expect(doubtsAbout({ ...synthetic, ...change })).toHaveLength(1);
  });
});
