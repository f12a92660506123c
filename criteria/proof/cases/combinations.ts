import { type CriteriaSet, type FactPath, readerOf } from "#criteria";
import type { FactsTree } from "../second-implementation.ts";
import { type CaseFacts, writableCase } from "./case-facts.ts";

/** An answer to several facts at once, as one digit of the enumeration. */
export type Digit = {
  readonly paths: readonly FactPath[];
  /** One answer a path. */
  readonly choices: readonly (readonly unknown[])[];
};

/** A digit of one fact. */
export function digitOf(path: FactPath, answers: readonly unknown[]): Digit {
  return { paths: [path], choices: answers.map((answer) => [answer]) };
}

/** How many combinations there are, illegal ones included. */
export function sizeOf(digits: readonly Digit[]): number {
  return digits.reduce((product, digit) => product * digit.choices.length, 1);
}

/**
 * Visits every combination of the digits, over backgrounds for all other facts that take turns. Dates in
 * an order that no case may have are left out. The facts are overwritten by the next visit. A visitor
 * that returns true ends the walk.
 * @returns how many combinations were visited
 */
export function forEachCombination(
  set: CriteriaSet,
  digits: readonly Digit[],
  backgrounds: readonly FactsTree[],
  visit: (facts: CaseFacts, index: number) => boolean | void,
): number {
  const cases = backgrounds.map((background) => writableCase(background));
  const slots = digits.map((digit) =>
    cases.map((one) => digit.paths.map((path) => one.slotOf(path))),
  );
  const write = (at: number, choice: number): void => {
    const answers = digits[at]?.choices[choice] ?? [];
    for (const own of slots[at] ?? []) {
      for (const [which, { parent, key }] of own.entries()) parent[key] = answers[which];
    }
  };
  const state = digits.map(() => 0);
  for (const at of digits.keys()) write(at, 0);

  let visited = 0;
  let index = 0;
  for (;;) {
    // Mixed, so that no digit goes in step with the backgrounds.
    const turn = (index ^ (index >> 3) ^ (index >> 7) ^ (index >> 11)) % cases.length;
    const facts = cases[Math.abs(turn)]?.facts;
    if (facts !== undefined && areDatesInOrder(set, facts)) {
      visited += 1;
      if (visit(facts, index) === true) return visited;
    }
    index += 1;
    let at = digits.length - 1;
    for (; at >= 0; at--) {
      const next = (state[at] ?? 0) + 1;
      const isOver = next === digits[at]?.choices.length;
      state[at] = isOver ? 0 : next;
      write(at, state[at] ?? 0);
      if (!isOver) break;
    }
    if (at < 0) return visited;
  }
}

/** Whether no pair of dates stands the wrong way round; dates of one written form sort as texts. */
export function areDatesInOrder(set: CriteriaSet, facts: CaseFacts): boolean {
  for (const [readFirst, readLast] of ordersOf(set)) {
    const first = readFirst(facts);
    const last = readLast(facts);
    const isPair = typeof first === "string" && typeof last === "string";
    if (isPair && /^\d/.test(first) && /^\d/.test(last) && last < first) return false;
  }
  return true;
}

type Reader = ReturnType<typeof readerOf>;

const orders = new WeakMap<CriteriaSet, readonly (readonly [Reader, Reader])[]>();

function ordersOf(set: CriteriaSet): readonly (readonly [Reader, Reader])[] {
  const known = orders.get(set);
  if (known !== undefined) return known;
  const made = set.dateOrders.map(
    (order) => [readerOf(order.first), readerOf(order.last)] as const,
  );
  orders.set(set, made);
  return made;
}
