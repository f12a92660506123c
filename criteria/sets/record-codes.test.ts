import { expect, test } from "vitest";
import {
  answerProblems,
  type CodeRow,
  type CodeRule,
  criteriaSets,
  type FactDefinition,
  policyOf,
  recordCodesOf,
} from "../index.ts";
import { codesInWords } from "./codes-in-words-for-test.ts";

/** Every version's facts by path: codes serve all versions of a policy. */
function factsOf(id: string): ReadonlyMap<string, readonly FactDefinition[]> {
  const facts = criteriaSets.filter((set) => set.id === id).flatMap((set) => set.facts);
  return new Map(facts.map(({ path }) => [path, facts.filter((fact) => fact.path === path)]));
}

/** Every set but one that says no codes at all, as a new one does: nothing is offered to it from data. */
const ids = (
  await Promise.all(
    [...new Set(criteriaSets.map(({ id }) => id))].map(async (id) => {
      const { facts, wordsOnly } = await recordCodesOf({ id });
      return facts.length + Object.keys(wordsOnly).length === 0 ? [] : [id];
    }),
  )
).flat();

test("both policies say from which codes their facts are read", () => {
  expect(ids).toEqual(expect.arrayContaining(["sacrococcygeal-64999", "sacroiliac-joint"]));
});

test.each(ids)("every fact of %s has codes, or a reason why words alone say it", async (id) => {
  const { facts, wordsOnly } = await recordCodesOf({ id });
  const coded = facts.filter(({ rules }) => rules.length > 0).map(({ path }) => path);
  const reasoned = Object.keys(wordsOnly).filter((path) => wordsOnly[path] !== "");
  expect(new Set(coded).size).toBe(facts.length);
  expect(coded.filter((path) => reasoned.includes(path))).toEqual([]);
  const known = [...factsOf(id).keys()];
  expect(known.filter((path) => !coded.includes(path) && !reasoned.includes(path))).toEqual([]);
  expect(coded.filter((path) => !known.includes(path))).toEqual([]);
});

test.each(ids)("what the codes of %s say is a legal answer of its facts", async (id) => {
  const facts = factsOf(id);
  const wrong = (await recordCodesOf({ id })).facts.flatMap(({ path, rules }) =>
    rules.flatMap((rule) =>
      valuesOf(rule)
        .filter(
          (value) =>
            !(facts.get(path) ?? []).some((fact) => answerProblems(fact, value).length === 0),
        )
        .map((value) => `${path}: ${JSON.stringify(value)}`),
    ),
  );
  expect(wrong).toEqual([]);
});

test.each(ids)("nothing in the codes of %s says no, none or not documented", async (id) => {
  const { facts } = await recordCodesOf({ id });
  const values = facts.flatMap(({ rules }) => rules.flatMap(valuesOf));
  for (const value of values) {
    expect(["no", "none", "not-documented", "not-considered"]).not.toContain(value);
    expect(value).not.toEqual([]);
  }
});

test.each(ids)("each code of %s is written as its system writes codes", async (id) => {
  const written: Readonly<Record<CodeRow["system"], RegExp>> = {
    "icd-10-cm": /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?(?:\.?-)?$|^[A-Z]\d\d\.\.[A-Z]\d\d$/,
    "cpt-hcpcs": /^(?:\d{5}|\d{4}T|[A-Z]\d{4})$/,
    loinc: /^\d{1,5}-\d$/,
    "loinc-answer": /^LA\d{1,5}-\d$/,
    snomed: /^\d{6,18}$/,
    rxnorm: /^\d{1,7}$/,
    dicom: /^[A-Z]{2}$/,
  };
  const codes = await recordCodesOf({ id });
  const rows = rowsIn(codes);
  const wrong = rows.flatMap((row) => row.codes.filter((code) => !written[row.system].test(code)));
  expect(wrong).toEqual([]);
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter(({ means }) => means.trim() === "")).toEqual([]);
});

test("the page for coders has every code and says which nobody has checked", async () => {
  const policies = await Promise.all(
    ids.map(async (id) => {
      const codes = await recordCodesOf({ id });
      return codesInWords(policyOf({ id })?.name ?? id, codes);
    }),
  );
  await expect(`${[introduction, ...policies].join("\n\n")}\n`).toMatchFileSnapshot(
    "../../docs/clinical-codes.md",
  );
});

const introduction = `# Clinical codes

From which codes of clinical data each question is read. This page is made of the tables in \`criteria/sets/*/record-codes\`; a test
holds it to them (\`npx vitest run criteria/sets/record-codes.test.ts --update\` renews it). How they are used is in
[FHIR, clinical data](fhir.md#clinical-data).

A code that is marked "unchecked" was written from knowledge and wants a coder's look before anybody relies on it. The others
were seen in a public source. A wrong code can only offer or show too much or too little: no answer is ever given by one.`;

/** What a rule of codes can answer, as far as its data says. */
function valuesOf(rule: CodeRule): readonly unknown[] {
  switch (rule.kind) {
    case "condition": {
      const value = rule.isFinding === true ? [rule.value] : rule.value;
      return rule.whenRefuted === undefined ? [value] : [value, rule.whenRefuted];
    }
    case "scale":
    case "scan":
      return [rule.value];
    case "service": {
      const values = [rule.done, rule.ordered].filter((value) => value !== undefined);
      return rule.isFinding === true ? values.map((value) => [value]) : values;
    }
    case "score":
      return rule.answers.map(({ score }) => score);
    case "not-done":
      return rule.reasons.map(({ value }) => value);
    case "drug":
      return rule.finding === undefined
        ? rule.drugs.map(({ name }) => [{ drug: name }])
        : [[rule.finding]];
    case "study":
      return [
        ...rule.studies.map(({ modality, region }) => [{ modality, region, finding: "Normal." }]),
        ...rule.modalities.flatMap(({ modality }) =>
          rule.regions.map(({ region }) => [{ modality, region, finding: "Normal." }]),
        ),
      ];
    case "visits":
      return rule.give === "episode"
        ? [[{ kind: "physical-therapy", first: "2026-01-02", last: "2026-03-02", sessions: 8 }]]
        : [rule.give === "first" || rule.give === "last" ? "2026-01-02" : 8];
    case "onset":
      return [rule.isPartial === true ? "2025-11" : "2025-11-03"];
    case "care":
      return [6];
    case "outcome":
    case "passage":
      return [];
  }
}

/** Every row of every table within some codes. */
function rowsIn(value: unknown): readonly CodeRow[] {
  if (Array.isArray(value)) return value.flatMap(rowsIn);
  if (typeof value !== "object" || value === null) return [];
  return isRow(value) ? [value] : Object.values(value).flatMap(rowsIn);
}

function isRow(value: object): value is CodeRow {
  return "system" in value && "codes" in value;
}
