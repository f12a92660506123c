import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentSet, currentSets } from "#criteria";
import { publicExample } from "../examples-for-test.ts";
import { answersIn, type AnswersIn } from "./answers-in.ts";

const set = currentSet("sacrococcygeal-64999");
const base = "https://reviewer-workstation.example/fhir";
const origin = "http://hl7.org/fhir/us/davinci-dtr/StructureDefinition/information-origin";

const coded = (path: string, code: string) => ({
  valueCoding: { system: `${base}/CodeSystem/${path}`, code, display: "Another display" },
});
const state = (code: string) => ({
  valueCoding: { system: `${base}/CodeSystem/answer-state`, code },
});
const answered = (linkId: string, ...answer: readonly object[]) => ({ linkId, answer });
const read = (...item: readonly object[]) => readResponse({ item });

function readResponse(parts: object): Extract<AnswersIn, { ok: true }> {
  const result = answersIn(
    { resourceType: "QuestionnaireResponse", status: "completed", ...parts },
    set,
  );
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result;
}

const valuesOf = ({ answers }: Extract<AnswersIn, { ok: true }>) =>
  Object.fromEntries(answers.map(({ path, value }) => [path, value]));

const months = "conservative.months";
const flags = "presentation.redFlags";
const trials = "conservative.medication.trials";

describe("A public DTR response", () => {
  const readExample = (name: string) =>
    answersIn(publicExample("information-requests", name).resource, set);

  test.each([
    "DTR QuestionnaireResponse, conformant to DTR 2.0.1 (origin code auto)",
    "DTR QuestionnaireResponse, answers missing",
    "CDex QuestionnaireResponse",
  ])("“%s” is read, and its questions are not ours", (name) => {
    const result = readExample(name);
    expect(result).toMatchObject({ ok: true, answers: [], unused: [], notUnderstood: [] });
    expect(result.ok && result.unknown.length).toBeGreaterThan(1);
  });

  test("with an author missing where a person answered is refused with the path", () => {
    expect(readExample("DTR QuestionnaireResponse, wrong origin (must be refused)")).toEqual({
      ok: false,
      issues: [
        {
          path: "QuestionnaireResponse.item[0].item[0].answer[0].extension[0]",
          message: 'must name an author, because its source is "manual" (dtrx-1)',
        },
      ],
    });
  });
});

describe("Absent, not documented, none and a value", () => {
  test.each([
    ["a number", [answered(months, { valueDecimal: 6.5 })], { [months]: 6.5 }],
    [
      "a number in the unit asked for",
      [
        answered(months, {
          valueQuantity: { value: 6, system: "http://unitsofmeasure.org", code: "mo" },
        }),
      ],
      { [months]: 6 },
    ],
    [
      "not documented beside a number",
      [answered(`${months}.not-documented`, state("not-documented"))],
      { [months]: "not-documented" },
    ],
    ["an item without an answer", [{ linkId: months }, answered(`${months}.not-documented`)], {}],
    [
      "an option, whatever its display",
      [answered("conservative.cushion", coded("conservative.cushion", "no"))],
      { "conservative.cushion": "no" },
    ],
    [
      "an option of several",
      [answered(flags, coded(flags, "night-pain"))],
      { [flags]: ["night-pain"] },
    ],
    ["none of these", [answered(flags, state("none"))], { [flags]: [] }],
    [
      "not documented in a list",
      [answered(flags, state("not-documented"))],
      { [flags]: "not-documented" },
    ],
    ["no entries", [answered(`${trials}.no-entries`, state("none"))], { [trials]: [] }],
    [
      "an empty entry beside a full one",
      [
        { linkId: trials, item: [{ linkId: `${trials}.drug` }] },
        {
          linkId: trials,
          item: [
            answered(`${trials}.drug`, { valueString: "Ibuprofen" }),
            answered(`${trials}.start`, { valueString: "3/2026" }),
            answered(`${trials}.dose.not-documented`, state("not-documented")),
          ],
        },
      ],
      { [trials]: [{ drug: "Ibuprofen", start: "2026-03", dose: "not-documented" }] },
    ],
    [
      "the same answer twice",
      [answered(months, { valueDecimal: 6 }), answered(months, { valueInteger: 6 })],
      { [months]: 6 },
    ],
    [
      "an item of another form that names our question",
      [
        {
          ...answered("q7", { valueDecimal: 6 }),
          definition: `${base}/Questionnaire/${set.id}|1.2.0#${months}`,
        },
      ],
      { [months]: 6 },
    ],
  ])("%s", (_name, items, values) => {
    const result = read({ linkId: "any group", item: items });
    expect(valuesOf(result)).toEqual(values);
    expect(result.notUnderstood).toEqual([]);
  });

  test.each([
    ["text for a number", answered(months, { valueString: "6" })],
    ["a number in another unit", answered(months, { valueQuantity: { value: 6, unit: "weeks" } })],
    ["a bound", answered(months, { valueQuantity: { value: 6, comparator: ">", unit: "months" } })],
    ["a number below 0", answered(months, { valueDecimal: -1 })],
    [
      "a code that is no option",
      answered("conservative.cushion", coded("conservative.cushion", "maybe")),
    ],
    [
      "a code of another system",
      answered("conservative.cushion", {
        valueCoding: { system: "http://snomed.info/sct", code: "no" },
      }),
    ],
    [
      "a display without a code",
      answered("conservative.cushion", { valueCoding: { display: "No" } }),
    ],
    ["text for an option", answered("conservative.cushion", { valueString: "no" })],
    ["half a date", answered("presentation.onsetDate", { valueDate: "2026-03" })],
    ["a day that does not exist", answered("presentation.onsetDate", { valueDate: "2026-02-30" })],
    [
      "one of several codes that is no option",
      answered(flags, coded(flags, "night-pain"), coded(flags, "pain")),
    ],
    [
      "an entry without what every entry has",
      { linkId: trials, item: [answered(`${trials}.painBefore`, { valueDecimal: 7 })] },
    ],
  ])("%s is told with its path and never taken", (_name, item) => {
    const result = read(item);
    expect(valuesOf(result)).toEqual({});
    expect(result.notUnderstood).toHaveLength(1);
    expect(result.notUnderstood[0]?.path).toMatch(/^QuestionnaireResponse\.item\[0\]/);
    expect(result.notUnderstood[0]?.why).toMatch(/^(must|has|is missing)/);
  });

  test.each([
    [
      "a value and not documented",
      [
        answered(months, { valueDecimal: 6 }),
        answered(`${months}.not-documented`, state("not-documented")),
      ],
    ],
    ["two values", [answered(months, { valueDecimal: 6 }, { valueDecimal: 7 })]],
    ["none and an option", [answered(flags, state("none"), coded(flags, "night-pain"))]],
    [
      "none and not documented",
      [answered(`${trials}.no-entries`, state("none"), state("not-documented"))],
    ],
    [
      "entries and none",
      [
        { linkId: trials, item: [answered(`${trials}.drug`, { valueString: "Ibuprofen" })] },
        answered(`${trials}.no-entries`, state("none")),
      ],
    ],
  ])("%s contradict each other: none is taken, and it is told", (_name, items) => {
    const result = read(...items);
    expect(valuesOf(result)).toEqual({});
    expect(result.notUnderstood.length).toBeGreaterThan(0);
  });
});

test("a code that another set has for the same answer is read as the set's own", () => {
  const answer = coded(flags, "saddle-anaesthesia");
  const response = {
    resourceType: "QuestionnaireResponse",
    status: "completed",
    item: [answered(flags, answer)],
  };
  expect(answersIn(response, currentSet("sacroiliac-joint"))).toMatchObject({
    answers: [{ path: flags, value: ["saddle-anesthesia"] }],
  });
});

describe("An answer's origin", () => {
  const from = (source: string, practitioner?: object) => ({
    url: origin,
    extension: [
      { url: "source", valueCode: source },
      ...(practitioner === undefined
        ? []
        : [{ url: "author", extension: [{ url: "practitioner", valueReference: practitioner }] }]),
    ],
  });
  const withOrigin = (value: object, extension: object) => ({ ...value, extension: [extension] });

  test("auto of DTR 2.0.1 is auto-client; a person is named", () => {
    const jane = { reference: "Practitioner/jane", display: "Dr. Jane Doe" };
    const { answers } = read(
      answered(months, withOrigin({ valueDecimal: 6 }, from("auto"))),
      answered(flags, withOrigin(state("none"), from("override", jane))),
    );
    expect(
      answers.map(({ path, informationOrigin, author }) => [path, informationOrigin, author]),
    ).toEqual([
      [flags, "override", "Dr. Jane Doe"],
      [months, "auto-client", undefined],
    ]);
  });

  test("of a list is that of the answer by a person", () => {
    const { answers } = read({
      linkId: trials,
      item: [
        answered(`${trials}.drug`, withOrigin({ valueString: "Ibuprofen" }, from("auto-server"))),
        answered(
          `${trials}.painBefore`,
          withOrigin({ valueDecimal: 7 }, from("manual", { reference: "Practitioner/a" })),
        ),
      ],
    });
    expect(answers[0]).toMatchObject({ informationOrigin: "manual", author: "Practitioner/a" });
  });

  test.each([
    [from("guessed"), "must have a source"],
    [from("auto-client", { reference: "Practitioner/a" }), "must not name an author"],
    [from("override"), "must name an author"],
  ])("that DTR forbids is refused", (extension, message) => {
    const item = [
      { linkId: "g", item: [answered("not ours", withOrigin({ valueDecimal: 6 }, extension))] },
    ];
    const result = answersIn(
      { resourceType: "QuestionnaireResponse", status: "completed", item },
      set,
    );
    const [issue] = result.ok ? [] : result.issues;
    expect(issue?.path).toBe("QuestionnaireResponse.item[0].item[0].answer[0].extension[0]");
    expect(issue?.message).toContain(message);
  });
});

describe("Kept and not used:", () => {
  const mobility = answered("imaging.mobility", coded("imaging.mobility", "normal"));

  test("an answer to a question that is not asked with the others as they are", () => {
    const injection = answered(
      set.procedures.fact,
      coded(set.procedures.fact, "ganglion-impar-injection"),
    );
    expect(read(mobility).unused).toEqual([]);
    expect(read(mobility, injection).unused).toMatchObject([
      { path: "imaging.mobility", value: "normal", because: "not-asked" },
    ]);
  });

  test("what the plan knows itself, such as when it received the request", () => {
    const { answers, unused } = read(
      answered("request.receivedAt", { valueDateTime: "2020-01-01T00:00:00Z" }),
    );
    expect(answers).toEqual([]);
    expect(unused).toMatchObject([{ path: "request.receivedAt", because: "known-to-plan" }]);
  });

  test("a response that was entered in error", () => {
    const { answers, unused } = readResponse({ status: "entered-in-error", item: [mobility] });
    expect([answers, unused.map(({ because }) => because)]).toEqual([[], ["in-error"]]);
  });
});

test.each([
  ["no response", { resourceType: "Bundle" }, "QuestionnaireResponse"],
  ["no status", { status: undefined }, "QuestionnaireResponse.status"],
  ["a modifier", { modifierExtension: [] }, "QuestionnaireResponse.modifierExtension"],
  [
    "a modifier of an item",
    { item: [{ linkId: "1", modifierExtension: [] }] },
    "QuestionnaireResponse.item[0].modifierExtension",
  ],
  ["an item without a name", { item: [{ text: "?" }] }, "QuestionnaireResponse.item[0].linkId"],
  [
    "an answer of two values",
    { item: [answered("1", { valueString: "a", valueDecimal: 1 })] },
    "QuestionnaireResponse.item[0].answer[0]",
  ],
])("%s is refused with its path", (_name, parts, path) => {
  const response = { resourceType: "QuestionnaireResponse", status: "completed", ...parts };
  expect(answersIn(response, set)).toMatchObject({ ok: false, issues: [{ path }] });
});

test("whatever arrives, it is read or refused, and nesting without end is refused", () => {
  const deep = (depth: number): object =>
    depth === 0 ? { linkId: "end" } : { linkId: "g", item: [deep(depth - 1)] };
  expect(
    answersIn(
      { resourceType: "QuestionnaireResponse", status: "completed", item: [deep(200)] },
      set,
    ).ok,
  ).toBe(false);
  const paths = set.facts.map(({ path }) => path);
  const anyItem = fc.record(
    {
      linkId: fc.constantFrom(...paths, trials),
      item: fc.anything(),
      answer: fc.oneof(
        fc.anything(),
        fc.array(
          fc.record(
            { valueCoding: fc.anything(), valueString: fc.anything() },
            { requiredKeys: [] },
          ),
        ),
      ),
    },
    { requiredKeys: ["linkId"] },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...currentSets),
      fc.array(fc.oneof(anyItem, fc.anything())),
      (one, item) => {
        const result = answersIn(
          { resourceType: "QuestionnaireResponse", status: "completed", item },
          one,
        );
        expect(typeof result.ok).toBe("boolean");
      },
    ),
    { numRuns: 200 },
  );
});
