import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCase } from "#criteria";
import { assessAnswers, type Assessment } from "../case/assess.ts";
import { type CaseRecord, newCaseRecord } from "../case/case-record.ts";
import { toJsonObject } from "../case/json-object.ts";
import type { Person } from "../people/index.ts";

const folder = join(import.meta.dirname, "../../../criteria/sets/sacrococcygeal-64999/examples");
export const exampleNames = readdirSync(folder);

/** A published example as a case that was referred to a physician, and what the criteria say of it. */
export function referredExample(start: string): {
  readonly record: CaseRecord;
  readonly assessment: Assessment;
} {
  const name = exampleNames.find((exampleName) => exampleName.startsWith(start)) ?? start;
  const parsed = parseCase(JSON.parse(readFileSync(join(folder, name), "utf8")));
  if (!parsed.ok) throw new Error(`${name} is no example case`);
  const { set, parameters, facts } = parsed.case;
  const answers = toJsonObject(facts);
  if (!answers.ok) throw new Error(`${name} has answers that are no JSON`);
  const record: CaseRecord = {
    ...newCaseRecord({
      now: "2026-03-04T10:00:00.000Z",
      origin: { kind: "entered" },
      criteriaSet: `${set.id}@${set.version}`,
      step: "request",
      id: "example-case-for-a-test-0",
      answers: answers.value,
    }),
    state: "referred-to-physician",
  };
  return { record, assessment: assessAnswers(set, parameters, record.answers) };
}

export const examplePhysician: Person = {
  id: "example-physician-0000001",
  name: "Dr. Vera Example",
  role: "physician-advisor",
  credentials: "MD",
  licence: { state: "NY", number: "X-1" },
};
