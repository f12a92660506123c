import { expect, test } from "vitest";
import { privateFilters, withPersonNamed } from "./private-filters.ts";
import { createSearchMemory } from "./search-memory.ts";

const ben = { id: "AAAAAAAAAAAAAAAAAAAAAAAA", name: "Ben Example" };
const filters = (first: number, people = [ben]) =>
  privateFilters(createSearchMemory(first), () => people);

test("an address holds nothing that was typed and no name, and gives the same list again", () => {
  const { stringifySearch, parseSearch } = filters(7);
  for (const typed of ["Zyx", "O'B & Søn", "64999", "true", '"', "to:Ben Example", "8"]) {
    const view = {
      state: "draft",
      diagnosis: typed,
      provider: `Dr. ${typed}`,
      assigned: "to:Nobody's profile",
      order: "descending",
    };
    const address = stringifySearch(view);
    expect(address).toMatch(
      /^\?state=draft&diagnosis=\d+&provider=\d+&assigned=\d+&order=descending$/,
    );
    expect(parseSearch(address)).toEqual(view);
    // A link that is drawn again is the same link.
    expect(stringifySearch(view)).toBe(address);
  }
});

test("a person stands there by the id of the profile, which a later page finds again", () => {
  const address = filters(7).stringifySearch({ assigned: "to:Ben Example" });
  expect(address).toBe(`?assigned=to%3A${ben.id}`);
  expect(filters(900, []).parseSearch(address)).toEqual({ assigned: `to:${ben.id}` });
  expect(withPersonNamed({ due: "today", assigned: `to:${ben.id}` }, [ben])).toEqual({
    due: "today",
    assigned: "to:Ben Example",
  });
  for (const assigned of ["mine", "nobody"]) {
    expect(filters(7).parseSearch(filters(7).stringifySearch({ assigned }))).toEqual({ assigned });
  }
});

test("numbers of an earlier page and words in an address filter nothing; other parts stay as they are", () => {
  const address = filters(7).stringifySearch({ due: "today", provider: "Zyx", q: "", step: "12" });
  expect(filters(900).parseSearch(address)).toEqual({ due: "today", q: "", step: "12" });
  const { parseSearch } = filters(7);
  expect(parseSearch("?provider=smith&diagnosis=&assigned=to:Ben%20Example&sort=dueAt")).toEqual({
    sort: "dueAt",
  });
});
