import { describe, expect, it } from "vitest";
import { readWorklistView, sortedBy, sortOf } from "./worklist-view.ts";

describe("the worklist's address", () => {
  it("gives filter and order where they are known", () => {
    const search = { state: "draft", sort: "reference", order: "descending" };
    expect(readWorklistView(search)).toEqual(search);
  });

  it("leaves out what it does not know and keeps the rest", () => {
    const search = { state: "denied", sort: "dueAt", order: "up", other: "1" };
    expect(readWorklistView(search)).toEqual({});
    expect(readWorklistView({ ...search, sort: "memberName" })).toEqual({ sort: "memberName" });
  });

  it("shows what changed last first, and names from A", () => {
    expect(sortOf({})).toEqual({ by: "updatedAt", direction: "descending" });
    expect(sortOf({ sort: "memberName" })).toEqual({ by: "memberName", direction: "ascending" });
  });

  it("turns the order round at the second click on a column and back at the third", () => {
    const once = sortedBy({ state: "draft" }, "reference");
    expect(once).toEqual({ state: "draft", sort: "reference" });
    const twice = sortedBy(once, "reference");
    expect(twice).toEqual({ state: "draft", sort: "reference", order: "descending" });
    expect(sortedBy(twice, "reference")).toEqual(once);
  });

  it("needs no words for the usual order", () => {
    expect(sortedBy({ sort: "reference" }, "updatedAt")).toEqual({});
    expect(sortedBy({}, "updatedAt")).toEqual({ order: "ascending" });
  });
});
