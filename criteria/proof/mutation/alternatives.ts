import type { AnswerKind, CriteriaSet, FactPath, Operand } from "#criteria";

/** What could stand in the place of something in a rule: the raw material of planted faults. */
export type Alternatives = {
  readonly set: CriteriaSet;
  /** Every answer a choice or list question can have, "not-documented" included where it can. */
  readonly optionsOf: (path: FactPath) => readonly string[];
  /** Another question that could be read by mistake: the next one that takes the same kind of answer. */
  readonly otherFact: (path: FactPath) => FactPath | undefined;
  readonly otherLimits: (name: string) => readonly string[];
  readonly otherOperands: (operand: Operand) => readonly Operand[];
  readonly cellsOf: (column: string) => readonly string[];
  readonly otherColumns: (column: string) => readonly string[];
  /** Every value of a field of an entry that takes a choice. */
  readonly fieldOptions: (list: FactPath, field: string) => readonly string[];
};

/** The alternatives that a set's own data offers. */
export function alternativesOf(set: CriteriaSet): Alternatives {
  const factOf = (path: FactPath) => set.facts.find((fact) => fact.path === path);
  const columns = Object.keys(set.procedures.unnamed);
  const limits = [
    ...set.parameters.filter(({ kind }) => kind === "number").map(({ name }) => name),
    ...set.limits.map(({ name }) => name),
  ];
  return {
    set,
    optionsOf: (path) => {
      const fact = factOf(path);
      const options = fact === undefined ? [] : optionsOfAnswer(fact.answer);
      return fact?.canBeNotDocumented === true ? [...options, "not-documented"] : options;
    },
    otherFact: (path) => {
      const at = set.facts.findIndex((fact) => fact.path === path);
      const after = [...set.facts.slice(at + 1), ...set.facts.slice(0, at)];
      const kind = factOf(path)?.answer;
      return after.find((fact) => isAlike(fact.answer, kind))?.path;
    },
    otherLimits: (name) => limits.filter((limit) => limit !== name),
    otherOperands: (operand) => {
      const facts = set.facts.filter(({ answer }) => answer.kind === "number");
      const all: readonly Operand[] = [
        ...facts.map(({ path }) => ({ fact: path })),
        ...Object.keys(set.derived).map((derived) => ({ derived })),
      ];
      return all.filter((one) => JSON.stringify(one) !== JSON.stringify(operand));
    },
    cellsOf: (column) => [
      ...new Set(
        [set.procedures.unnamed, ...set.procedures.rows.map((row) => row.columns)].flatMap(
          (cells) => cells[column] ?? [],
        ),
      ),
    ],
    otherColumns: (column) => columns.filter((one) => one !== column),
    fieldOptions: (list, field) => {
      const answer = factOf(list)?.answer;
      const found =
        answer?.kind === "entries" ? answer.fields.find(({ name }) => name === field) : undefined;
      return found === undefined ? [] : optionsOfAnswer(found.answer);
    },
  };
}

function optionsOfAnswer(answer: AnswerKind): readonly string[] {
  return answer.kind === "choice" || answer.kind === "many"
    ? answer.options.map((option) => option.value)
    : [];
}

function isAlike(one: AnswerKind, other: AnswerKind | undefined): boolean {
  return one.kind === other?.kind && optionsOfAnswer(one).join() === optionsOfAnswer(other).join();
}

/** The list with each item left out in turn, and with each of the others put in. */
export function listMutants(
  list: readonly string[],
  all: readonly string[],
): readonly (readonly [string, readonly string[]])[] {
  return [
    ...list.map((item) => [`without "${item}"`, list.filter((one) => one !== item)] as const),
    ...all
      .filter((item) => !list.includes(item))
      .map((item) => [`with "${item}"`, [...list, item]] as const),
  ];
}

/** A list with each item left out, and with each two neighbours swapped. */
export function orderMutants<Item>(
  items: readonly Item[],
  what: string,
): readonly (readonly [string, readonly Item[]])[] {
  return [
    ...items.map(
      (_item, at) =>
        [`${what} ${at + 1} dropped`, items.filter((_one, place) => place !== at)] as const,
    ),
    ...items.slice(1).map((item, before) => {
      const swapped = items.with(before, item);
      const first = items[before];
      return [
        `${what} ${before + 1} and ${before + 2} swapped`,
        first === undefined ? swapped : swapped.with(before + 1, first),
      ] as const;
    }),
  ];
}
