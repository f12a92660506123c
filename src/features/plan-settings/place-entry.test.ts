import { expect, test } from "vitest";
import { placeEntry, placeFrom } from "./place-entry.ts";

test("a place is read as it is written, and nothing else is one", () => {
  const place = { page: 2, x: 60, y: 40.5, width: 200, height: 20, size: 11 };
  expect(placeFrom(placeEntry(place), 2)).toEqual(place);
  expect(placeFrom("  ", 2)).toBeNull();
  for (const entry of [
    "1, 60, 40, 200, 20",
    "3, 60, 40, 200, 20, 11",
    "0, 60, 40, 200, 20, 11",
    "1.5, 60, 40, 200, 20, 11",
    "1, -6, 40, 200, 20, 11",
    "1, 60, 40, 0, 20, 11",
    "1, 60, 40, 200, 20, 3",
    "1, 60, 40, 200, 20, 30",
    "1, , 40, 200, 20, 11",
    "1, 1e2, 40, 200, 20, 11",
  ])
    expect(placeFrom(entry, 2)).toBeUndefined();
});
