import { expect, test } from "vitest";
import { displayAttributes } from "./follow-display.ts";

test.each([
  [{}, {}],
  [{ theme: "system", density: "comfortable" }, {}],
  [{ theme: "light" }, { theme: "light" }],
  [
    { theme: "dark", density: "compact" },
    { theme: "dark", density: "compact" },
  ],
  [{ theme: "high-contrast" }, { contrast: "more" }],
] as const)("settings %j are the attributes %j", (settings, attributes) => {
  expect(displayAttributes(settings)).toEqual(attributes);
});
