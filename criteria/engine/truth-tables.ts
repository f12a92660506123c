import type { Status } from "../model/status.ts";

/** all-of (spec section 5): the status that stands furthest left here wins; what does not apply drops out. */
const allOrder = [
  "not-met",
  "unanswered",
  "not-documented",
  "exception",
  "met",
  "not-applicable",
] as const satisfies readonly Status[];

/** any-of: met wins, then what could still become met. */
const anyOrder = [
  "met",
  "exception",
  "unanswered",
  "not-documented",
  "not-met",
  "not-applicable",
] as const satisfies readonly Status[];

const allRank = rankOf(allOrder);
const anyRank = rankOf(anyOrder);

/** Combines two parts of which both are required. Associative and commutative. */
export function allOf(left: Status, right: Status): Status {
  return allRank[left] <= allRank[right] ? left : right;
}

/** Combines two parts of which one is enough. Associative and commutative. */
export function anyOf(left: Status, right: Status): Status {
  return anyRank[left] <= anyRank[right] ? left : right;
}

function rankOf(order: readonly Status[]): Readonly<Record<Status, number>> {
  return {
    met: order.indexOf("met"),
    exception: order.indexOf("exception"),
    "not-documented": order.indexOf("not-documented"),
    unanswered: order.indexOf("unanswered"),
    "not-met": order.indexOf("not-met"),
    "not-applicable": order.indexOf("not-applicable"),
  };
}
