import { expect, test } from "vitest";
import { sortDropped } from "./dropped-files.ts";

const named = (...names: readonly string[]) => names.map((name) => ({ name }));

test("a case file is imported, and everything else is a new case, however many files there are", () => {
  expect(sortDropped(named("case.JSON"))).toEqual({ kind: "import", file: { name: "case.JSON" } });
  for (const files of [
    named("fax.pdf"),
    named("a.pdf", "b.tif"),
    named("bundle.json", "fax.pdf"),
    named("fax.json.pdf"),
  ]) {
    expect(sortDropped(files)).toEqual({ kind: "new-case", files });
  }
});
