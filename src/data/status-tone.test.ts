import { expect, test } from "vitest";
import { statuses, statusWords } from "#criteria";
import { statusCountInWords } from "./status-tone.ts";

test("a number and its status agree, whichever status it is", () => {
  for (const status of statuses) {
    const words = statusWords[status].toLowerCase();
    expect(statusCountInWords(1, status)).toBe(`1 ${words}`);
    for (const count of [0, 2, 6, 11]) {
      const said = statusCountInWords(count, status);
      expect(said).toMatch(new RegExp(`^${String(count)} `));
      // No status has a verb for one thing beside a number of several.
      expect(said).not.toMatch(/\b(?:does|is|has|was)\b/);
    }
  }
  expect(statusCountInWords(6, "not-applicable")).toBe("6 do not apply");
  expect(statusCountInWords(2, "not-met")).toBe("2 not met");
});
