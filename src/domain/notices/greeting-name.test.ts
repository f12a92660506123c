import { expect, test } from "vitest";
import { greetingName } from "./greeting-name.ts";

test.each([
  ["Example, Jordan", "Jordan Example"],
  ["Sample, Source (SYN-01)", "Source Sample"],
  [" de la Cruz , Ana Maria ", "Ana Maria de la Cruz"],
  ["Jordan Example", "Jordan Example"],
  ["Jordan Example, Jr.", "Jordan Example, Jr."],
  ["Kim Example, M.D.", "Kim Example, M.D."],
  ["Example, Jordan, Jr.", "Example, Jordan, Jr."],
  ["Example,", "Example,"],
  ["(SYN-01)", "(SYN-01)"],
  ["", ""],
])("%s is greeted as %s", (name, greeted) => {
  expect(greetingName(name)).toBe(greeted);
});
