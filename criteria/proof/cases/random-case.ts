import {
  defaultParameters,
  type FactDefinition,
  type FactPath,
  notDocumented,
  type ParameterValues,
  readerOf,
} from "#criteria";
import { laxPlan, strictPlan } from "../agreement/parameter-choices.ts";
import { dayAfter, isFactsTree } from "../second-implementation.ts";
import { boundaryValues } from "./boundary-values.ts";
import type { CaseFacts } from "./case-facts.ts";
import { checksOf } from "./checks.ts";
import { conditionComparisons, ruleComparisons } from "./comparisons.ts";
import { Dice } from "./dice.ts";
import { storedCases } from "./stored-cases.ts";
import { theSet } from "./the-set.ts";

/** A valid case made by chance: one answer a question of the set, in its order. */
export type RandomCase = {
  readonly answers: readonly unknown[];
  readonly parameters: ParameterValues;
};

const comparisons = [
  ...theSet.criteria.flatMap(({ rule }) => ruleComparisons(rule)),
  ...checksOf(theSet).flatMap(({ firesWhen }) => conditionComparisons(firesWhen)),
];

const plans: readonly ParameterValues[] = [
  {},
  {},
  {},
  strictPlan,
  laxPlan,
  { surgeryRequires: "mobility-or-spicule" },
];

const bounds = plans.map((plan) =>
  boundaryValues(theSet, { ...defaultParameters(theSet), ...plan }, comparisons),
);

const readers = theSet.facts.map((fact) => ({ fact, read: readerOf(fact.path) }));

/** How much of a stored case is answered anew: from hardly anything to everything. */
const shares = [0.02, 0.05, 0.1, 0.3, 1] as const;

/**
 * The case with this number: a stored case of which some answers are replaced by boundary answers,
 * "not documented" or none, under one of several plans. Always valid, always the same.
 */
export function randomCase(number: number): RandomCase {
  const dice = new Dice(number * 2654435761 + 17);
  const stored = dice.pick(storedCases);
  const which = dice.below(plans.length);
  const answersOf = bounds[which];
  const share = dice.pick(shares);
  const answers = readers.map(({ fact, read }) =>
    dice.happens(share) ? anyAnswer(fact, answersOf, dice) : read(stored?.facts ?? {}),
  );
  if (dice.happens(share * 2)) writeDates(answers, dice);
  if (dice.happens(0.1)) emptyGroup(answers, dice);
  for (const [first, last] of orderedDates) {
    if (!areInOrder(answers[first], answers[last])) answers[last] = answers[first];
  }
  return { answers, parameters: plans[which] ?? {} };
}

function anyAnswer(
  fact: FactDefinition,
  answersOf: ((path: FactPath) => readonly unknown[]) | undefined,
  dice: Dice,
): unknown {
  if (dice.happens(0.15)) return undefined;
  if (fact.canBeNotDocumented && dice.happens(0.15)) return notDocumented;
  if (fact.answer.kind === "number" && dice.happens(0.3)) return dice.below(11);
  return dice.pick(answersOf?.(fact.path) ?? []);
}

/** Takes away all answers of a group, or of the whole case: what nobody has looked at yet. */
function emptyGroup(answers: unknown[], dice: Dice): void {
  const { groups } = dice.pick(places) ?? { groups: [] };
  for (const place of places) {
    if (place.groups.join(".").startsWith(groups.join("."))) answers[place.at] = undefined;
  }
}

const offsets = ["Z", "-10:00", "-05:00", "+05:45", "+12:45", "+14:00"] as const;

/** Dates near the spans that count, and a receipt near midnight under some offset. */
function writeDates(answers: unknown[], dice: Dice): void {
  const received = dayAfter("2023-12-25", dice.below(900));
  const time = dice.pick(["00:00", "00:29:59", "12:00:00.250", "23:59:59"]);
  answers[placeOf("request.receivedAt")] = `${received}T${time}${dice.pick(offsets)}`;
  answers[placeOf("presentation.onsetDate")] = dayAfter(received, 5 - dice.below(200));
  const first = dayAfter(received, -dice.below(150) - 10);
  answers[placeOf("conservative.physicalTherapy.firstSession")] = first;
  const span = dice.pick([0, 41, 42, 43, 59, 60, dice.below(120)]);
  answers[placeOf("conservative.physicalTherapy.lastSession")] = dayAfter(first, span);
}

function placeOf(path: FactPath): number {
  return theSet.facts.findIndex((fact) => fact.path === path);
}

const orderedDates = theSet.dateOrders.map(
  ({ first, last }) => [placeOf(first), placeOf(last)] as const,
);

function areInOrder(first: unknown, last: unknown): boolean {
  const isPair = typeof first === "string" && typeof last === "string";
  return !isPair || first === notDocumented || last === notDocumented || first <= last;
}

/** Orders of keys to draw from: as many shapes of facts as an engine can be asked to bear. */
const orderCount = 100;

/**
 * Lays answers out as facts, keys in an order of chance; "unanswered" is a missing key in some orders and
 * `null` in others.
 */
export function layoutsInAnyOrder(dice: Dice): (one: RandomCase) => CaseFacts {
  const orders = Array.from({ length: orderCount }, () => layoutOf(dice.shuffled(places)));
  return ({ answers }) => {
    const which = dice.below(orderCount);
    const order = orders[which];
    const root: Record<string, unknown> = {};
    const groups = [root];
    for (const { above, name } of order?.groups ?? []) {
      const group: Record<string, unknown> = {};
      (groups[above] ?? root)[name] = group;
      groups.push(group);
    }
    for (const { at, group, key } of order?.slots ?? []) {
      const answer = answers[at];
      if (answer !== undefined) (groups[group] ?? root)[key] = answer;
      else if (which % 4 === 0) (groups[group] ?? root)[key] = null;
    }
    // In some orders a group without an answer is not there at all.
    if (which % 2 === 1) dropEmpty(root);
    if (!isFactsTree(root)) throw new TypeError("Answers laid out by their paths are facts.");
    return root;
  };
}

function dropEmpty(group: Record<string, unknown>): void {
  for (const [key, inner] of Object.entries(group)) {
    if (!isGroup(inner)) continue;
    dropEmpty(inner);
    if (Object.keys(inner).length === 0) delete group[key];
  }
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const places = theSet.facts.map(({ path }, at) => {
  const names = path.split(".");
  return { at, groups: names.slice(0, -1), key: names.at(-1) ?? path };
});

/** Groups in the order in which their first key comes; number 0 is the root. */
type Layout = {
  readonly groups: readonly { readonly above: number; readonly name: string }[];
  readonly slots: readonly { readonly at: number; readonly group: number; readonly key: string }[];
};

function layoutOf(order: readonly (typeof places)[number][]): Layout {
  const groups: { above: number; name: string }[] = [];
  const numberOf = new Map([["", 0]]);
  const slots = order.map(({ at, groups: names, key }) => {
    let path = "";
    for (const name of names) {
      const above = numberOf.get(path) ?? 0;
      path = `${path}.${name}`;
      if (numberOf.has(path)) continue;
      groups.push({ above, name });
      numberOf.set(path, groups.length);
    }
    return { at, group: numberOf.get(path) ?? 0, key };
  });
  return { groups, slots };
}
