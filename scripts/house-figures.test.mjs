import { expect, test } from "vitest";
import { pathsOfHouse } from "./house-figures.mjs";

test.each(pathsOfHouse())("$name goes the way that is written down", ({ between, gaps }) => {
  expect(gaps).toEqual([]);
  expect(between.length).toBeGreaterThan(3);
});
