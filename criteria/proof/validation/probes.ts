import { type AnswerKind, type EntryField, type FactDefinition, notDocumented } from "#criteria";
import { tick } from "../cases/boundary-values.ts";

/**
 * Answers on both sides of everything a question allows: every option and one that is none, the ends of
 * a range with their neighbours outside, dates that exist and that do not, and answers of other kinds.
 */
export function probesOf({ answer }: FactDefinition): readonly unknown[] {
  return [undefined, null, notDocumented, ...otherKinds, ...valueProbes(answer)];
}

const otherKinds: readonly unknown[] = [
  "",
  " ",
  "yes ",
  "NOT-DOCUMENTED",
  "6",
  "6 weeks",
  6,
  0,
  true,
  false,
  {},
  { value: 6 },
  [],
  [null],
  [6],
  ["yes"],
  [notDocumented],
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  -1,
  -tick,
  1e308,
];

function valueProbes(kind: AnswerKind): readonly unknown[] {
  switch (kind.kind) {
    case "choice":
      return kind.options.flatMap(({ value }) => [
        value,
        value.toUpperCase(),
        `${value}s`,
        [value],
      ]);
    case "many": {
      const items = kind.options.map(({ value }) => value);
      return [
        items,
        ...items.flatMap((item) => [[item], [`${item}s`]]),
        [...items, "another"],
        items[0],
      ];
    }
    case "number":
      return [0.5, 1, 2.5, 9, 10, 11, 99, 100, 101, ...edges(kind.max)];
    case "date":
      return dates;
    case "partial-date":
      return [...dates, "2025", "2025-06", "2025-13", "1899", "2025-6", "June 2025"];
    case "instant":
      return instants;
    case "text":
      return ["text", "two\nlines"];
    case "exactly":
      return [kind.value, `${kind.value} `, `${kind.value}0`];
    case "codes":
      return [["M53.3"], ["m53.3"], ["M53.3", "G89.29"], ["M5"], ["M53.33333"], ["53.3"], [""]];
    case "entries":
      return entryProbes(kind.fields);
  }
}

function edges(max: number | undefined): readonly number[] {
  return max === undefined ? [] : [max - 1, max - tick, max, max + tick, max + 1];
}

const dates = [
  "2024-02-29",
  "2026-02-28",
  "2026-02-29",
  "2000-02-29",
  "1900-02-29",
  "2026-04-31",
  "2026-13-01",
  "2026-00-10",
  "2026-01-00",
  "2026-1-5",
  "26-01-05",
  "2026/01/05",
  "2026-01-05T00:00:00Z",
  " 2026-01-05",
];

const instants = [
  "2026-03-02T09:00:00-06:00",
  "2026-03-02T09:00Z",
  "2026-03-02T09:00:00.123+05:45",
  "2026-03-02T09:00:00",
  "2026-03-02",
  "2026-02-30T09:00:00Z",
  "2026-03-02T24:00:00Z",
  "2026-03-02T23:60:00Z",
  "2026-03-02T23:59:60Z",
  "2026-03-02 09:00:00Z",
];

/** A whole entry, the same with each field missing, wrong, or not documented, and one with a field too many. */
function entryProbes(fields: readonly EntryField[]): readonly unknown[] {
  const whole = Object.fromEntries(fields.map((field) => [field.name, goodAnswer(field)]));
  const required = Object.fromEntries(
    fields.filter((field) => field.required).map((field) => [field.name, goodAnswer(field)]),
  );
  return [
    [whole],
    [required],
    [whole, required],
    [{ ...whole, another: 1 }],
    ...fields.flatMap(({ name, answer }) => [
      [Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name))],
      [{ ...whole, [name]: null }],
      [{ ...whole, [name]: notDocumented }],
      [{ ...whole, [name]: true }],
      ...valueProbes(answer).map((value) => [{ ...whole, [name]: value }]),
    ]),
  ];
}

function goodAnswer({ answer }: EntryField): unknown {
  switch (answer.kind) {
    case "choice":
      return answer.options[0]?.value;
    case "number":
      return 1;
    case "date":
    case "partial-date":
      return "2025-06-01";
    case "text":
      return "text";
  }
}
