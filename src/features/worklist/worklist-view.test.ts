import { describe, expect, it } from "vitest";
import {
  isNarrowed,
  queryOf,
  readWorklistView,
  sortedBy,
  sortOf,
  withoutFilters,
} from "./worklist-view.ts";

describe("the worklist's address", () => {
  it("gives filters and order where they are known", () => {
    const search = {
      state: "draft",
      due: "overdue",
      recommendation: "request-information",
      line: "medicare-advantage",
      sort: "reference",
      order: "descending",
    };
    expect(readWorklistView(search)).toEqual(search);
  });

  it("leaves out what it does not know and keeps the rest", () => {
    const search = {
      state: "denied",
      due: "soon",
      line: "other",
      sort: "age",
      order: "up",
      x: "1",
    };
    expect(readWorklistView(search)).toEqual({});
    expect(readWorklistView({ ...search, sort: "memberName" })).toEqual({ sort: "memberName" });
  });

  it("says whose cases are meant: one's own, nobody's, or those of a person", () => {
    const asked = (assigned: string) =>
      queryOf(readWorklistView({ assigned }), "Robin Example").where?.assignee;
    expect(asked("mine")).toBe("Robin Example");
    expect(asked("nobody")).toBeNull();
    expect(asked("to:Alex Example")).toBe("Alex Example");
    // A person may be called anything; a name alone is no address.
    expect(asked("to:nobody")).toBe("nobody");
    for (const other of ["", "to:", "Alex Example", `to:${"x".repeat(81)}`]) {
      expect(asked(other)).toBeUndefined();
    }
    expect(isNarrowed(readWorklistView({ assigned: "mine" }))).toBe(true);
  });

  it("asks the store for exactly what it says", () => {
    expect(queryOf({ line: "qhp", due: "today" }, "Robin Example")).toEqual({
      where: { lineOfBusiness: "qhp" },
      due: "today",
      sort: { by: "dueAt", direction: "ascending" },
    });
  });

  it("shows what is due first, names from A and what lacks most on top", () => {
    expect(sortOf({})).toEqual({ by: "dueAt", direction: "ascending" });
    expect(sortOf({ sort: "memberName" })).toEqual({ by: "memberName", direction: "ascending" });
    expect(sortOf({ sort: "stillMissing" })).toMatchObject({ direction: "descending" });
  });

  it("turns the order round at the second click on a column and back at the third", () => {
    const once = sortedBy({ state: "draft" }, "reference");
    expect(once).toEqual({ state: "draft", sort: "reference" });
    const twice = sortedBy(once, "reference");
    expect(twice).toEqual({ state: "draft", sort: "reference", order: "descending" });
    expect(sortedBy(twice, "reference")).toEqual(once);
  });

  it("needs no words for the usual order", () => {
    expect(sortedBy({ sort: "reference" }, "dueAt")).toEqual({});
    expect(sortedBy({}, "dueAt")).toEqual({ order: "descending" });
  });

  it("keeps the order when the filters are taken off", () => {
    const view = { state: "draft", sort: "reference" } as const;
    expect(isNarrowed(view)).toBe(true);
    expect(withoutFilters(view)).toEqual({ sort: "reference" });
    expect(isNarrowed(withoutFilters(view))).toBe(false);
  });
});
