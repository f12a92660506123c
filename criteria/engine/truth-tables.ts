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

/**
 * A status as a number, so that the engine compares small integers instead of texts: its place in the
 * order of all-of. The least code therefore is what all-of comes to.
 */
export type StatusCode = number;

export const codeOf = rankOf(allOrder);

const anyRank = rankOf(anyOrder);
const anyRankOfCode: readonly number[] = allOrder.map((status) => anyRank[status]);

/** The statuses by code. */
export const statusesByCode: readonly Status[] = allOrder;

/** The status of a code; what is no code reads as unanswered, so it can never approve. */
export function statusOf(code: StatusCode): Status {
  return allOrder[code] ?? "unanswered";
}

export function allOfCodes(left: StatusCode, right: StatusCode): StatusCode {
  return left <= right ? left : right;
}

export function anyOfCodes(left: StatusCode, right: StatusCode): StatusCode {
  return (anyRankOfCode[left] ?? 0) <= (anyRankOfCode[right] ?? 0) ? left : right;
}

/** Combines two parts of which both are required. Associative and commutative. */
export function allOf(left: Status, right: Status): Status {
  return codeOf[left] <= codeOf[right] ? left : right;
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
