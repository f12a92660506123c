import { expect, test } from "vitest";
import { changeCitation, citationInWords } from "./citation.ts";

const path = "conservative.months";

test("a citation keeps what was typed and leaves when its last part is emptied", () => {
  const first = changeCitation({}, path, { document: "PT notes" });
  const second = changeCitation(first, path, { page: "4-5" });
  expect(second).toEqual({ [path]: { document: "PT notes", page: "4-5" } });
  expect(changeCitation(second, path, { page: "" })).toEqual(first);
  expect(changeCitation(first, path, { document: "" })).toEqual({});
});

test("a citation whose document is not named yet keeps its page", () => {
  expect(changeCitation({}, path, { page: "4" })).toEqual({ [path]: { document: "", page: "4" } });
});

test("a citation is said on one line", () => {
  expect(citationInWords({ document: "PT notes", page: 4, date: "2026-02-11" })).toBe(
    "PT notes, p. 4, 2026-02-11",
  );
  expect(citationInWords({ document: "", quote: "no relief" })).toBe(
    "Document not named “no relief”",
  );
});
