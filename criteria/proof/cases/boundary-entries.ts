import { type AnswerKind, type FactPath, isTree, notDocumented } from "#criteria";
import type { Comparison } from "./comparisons.ts";

type Entries = Extract<AnswerKind, { kind: "entries" }>;
type Entry = Readonly<Record<string, unknown>>;

/**
 * Lists of entries: none, one of every kind, and every two of the plain kinds in both orders. Number
 * fields lie on both sides of what the set compares them with, texts hold each phrase that is looked
 * for, alone and inside another word.
 */
export function boundaryEntries(
  list: FactPath,
  kind: Entries,
  comparisons: readonly Comparison[],
  bounds: { readonly limit: (name: string) => number },
): readonly (readonly Entry[])[] {
  const own = comparisons.filter((comparison) => "list" in comparison && comparison.list === list);
  const read = new Set(own.flatMap((one) => ("field" in one ? [one.field] : [])));
  for (const one of own) if (one.against === "other field") read.add(one.other);
  const numbers = numbersOf(own, bounds);

  const singles = kind.fields.reduce<readonly Entry[]>(
    (entries, field) => {
      const values: readonly unknown[] = valuesOf(field, own, numbers, read.has(field.name));
      return entries.flatMap((entry) =>
        values.map((value) => (value === undefined ? entry : { ...entry, [field.name]: value })),
      );
    },
    [{}],
  );
  const plain = singles.length > 40 ? everyNth(singles, Math.ceil(singles.length / 40)) : singles;
  const pairs = plain.flatMap((one) => plain.map((other) => [one, other]));
  return [[], ...singles.map((entry) => [entry]), ...pairs];
}

function valuesOf(
  field: Entries["fields"][number],
  own: readonly Comparison[],
  numbers: readonly number[],
  isRead: boolean,
): readonly unknown[] {
  const { answer } = field;
  switch (answer.kind) {
    case "choice": {
      const options = answer.options.map((option) => option.value);
      return field.required ? options : [undefined];
    }
    case "number":
      return isRead ? [undefined, notDocumented, ...numbers] : [undefined];
    case "text":
      return textsOf(field.name, own);
    case "date":
    case "partial-date":
      return [undefined];
  }
}

function numbersOf(
  own: readonly Comparison[],
  bounds: { readonly limit: (name: string) => number },
): readonly number[] {
  const limits = own.flatMap((one) =>
    one.against === "limit in entries" ? [bounds.limit(one.limit)] : [],
  );
  return [...new Set([0, ...limits.flatMap((limit) => [limit - 0.001, limit]), 6, 10])];
}

function textsOf(field: string, own: readonly Comparison[]): readonly string[] {
  const phrases = own.flatMap((one) =>
    one.against === "phrases" && one.field === field ? one.phrases : [],
  );
  return [
    "as reported",
    ...phrases.flatMap((phrase) => [
      `Found: ${phrase.toUpperCase().replace(" ", "\n")}.`,
      `${phrase}set`,
      `un${phrase}`,
    ]),
  ];
}

function everyNth<Item>(items: readonly Item[], step: number): readonly Item[] {
  return items.filter((_item, at) => at % step === 0);
}

/** The entries of an answer; none when it is not a list. */
export function entriesOf(answer: unknown): readonly Entry[] {
  return Array.isArray(answer) ? answer.filter(isTree) : [];
}
