import { describe, expect, it } from "vitest";
import { nextPicture, type PendingPage } from "./reading-order.ts";

const pages = (document: string, ...numbers: readonly number[]): readonly PendingPage[] =>
  numbers.map((page) => ({ document, page }));

/** All pages in the order in which they are read. */
function orderOf(
  pending: readonly PendingPage[],
  shown: PendingPage | undefined,
): readonly string[] {
  const next = nextPicture(pending, shown);
  if (next === undefined) return [];
  const left = pending.filter((one) => one !== next);
  return [`${next.document}${String(next.page)}`, ...orderOf(left, shown)];
}

describe("the order in which pictures of pages are read", () => {
  const pending = [...pages("a", 1, 2, 3), ...pages("b", 2, 3, 5, 9)];

  it("is that of the record while no page is shown", () => {
    expect(orderOf(pending, undefined)).toEqual(["a1", "a2", "a3", "b2", "b3", "b5", "b9"]);
  });

  it("begins with the shown page, goes on behind it, then ahead of it, then to other documents", () => {
    expect(orderOf(pending, { document: "b", page: 5 })).toEqual([
      "b5",
      "b9",
      "b3",
      "b2",
      "a1",
      "a2",
      "a3",
    ]);
  });

  it("begins behind a shown page that is read already", () => {
    expect(orderOf(pending, { document: "b", page: 4 }).slice(0, 2)).toEqual(["b5", "b9"]);
  });

  it("is that of the record where the shown document has nothing left to read", () => {
    expect(orderOf(pending, { document: "c", page: 1 })[0]).toBe("a1");
  });
});
