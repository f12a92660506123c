import fc from "fast-check";
import {
  type AnswerKind,
  type CriteriaSet,
  type FactTree,
  notDocumented,
  readAnswers,
  treeFrom,
} from "#criteria";

/**
 * Valid cases of a set with every kind of answer at every question and field: absent, not documented, none, a value at
 * and between its bounds. Texts hold what breaks formats; the words "not-documented" as a value of their own, too.
 */
export function anyFacts(set: CriteriaSet): fc.Arbitrary<FactTree> {
  const answers = set.facts.map(({ path, answer, canBeNotDocumented }) =>
    maybe(canBeNotDocumented ? withSilence(anyValue(answer)) : anyValue(answer)).map(
      (value) => [path, value] as const,
    ),
  );
  // What cannot stand together, such as dates out of order, counts as unanswered in a case.
  return fc.tuple(...answers).map((all) => readAnswers(set, treeFrom(all)).facts);
}

/** Absent in a fifth of the cases, so that most questions are answered. */
function maybe(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 4, arbitrary: value },
  );
}

function withSilence(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(notDocumented) },
    { weight: 3, arbitrary: value },
  );
}

function anyValue(answer: AnswerKind): fc.Arbitrary<unknown> {
  switch (answer.kind) {
    case "choice":
      return fc.constantFrom(...answer.options.map(({ value }) => value));
    case "many":
      return fc.subarray(answer.options.map(({ value }) => value));
    case "number": {
      const max = answer.max ?? 3_000_000_000;
      return answer.wholeOnly === true
        ? fc.oneof(fc.constantFrom(0, 1, max), fc.integer({ min: 0, max: Math.min(max, 400) }))
        : fc.oneof(
            fc.constantFrom(0, 0.1, 49.999, max),
            fc.double({ min: 0, max: 10, noNaN: true }),
          );
    }
    case "date":
      return anyDay;
    case "partial-date":
      return fc.oneof(anyDay, fc.constantFrom("2025", "2025-06"));
    case "instant":
      return fc.constantFrom(
        "2026-03-09T23:30:00-06:00",
        "2026-03-09T14:05:00.250Z",
        "2026-03-10T00:00:30+05:45",
      );
    case "text":
      return anyText;
    case "exactly":
      return fc.constant(answer.value);
    case "codes":
      return fc.subarray(["M53.3", "M53.2X8", "G30.0"]);
    case "entries":
      return fc.array(anyEntry(answer), { maxLength: 3 });
  }
}

function anyEntry(answer: Extract<AnswerKind, { kind: "entries" }>): fc.Arbitrary<unknown> {
  const fields = answer.fields.map((field) => {
    const value = anyValue(field.answer);
    return field.required ? value : maybe(withSilence(value));
  });
  return fc
    .tuple(...fields)
    .map((values) => treeFrom(answer.fields.map(({ name }, at) => [name, values[at]] as const)));
}

const anyDay = fc
  .tuple(
    fc.integer({ min: 2023, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join("-"));

const anyText = fc.oneof(
  fc.constantFrom(notDocumented, "6", "  two\nlines  ", "<b>&amp;</b>", "\u05d0\u202eabc", "null"),
  fc.string({ minLength: 1, maxLength: 20 }).map((text) => `x${text}`),
);
