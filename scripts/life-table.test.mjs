import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lifeTables, plainTables, tablesIn, withTables } from "./life-table.mjs";
import { projectRoot } from "./project-root.mjs";

const document = readFileSync(join(projectRoot, "docs/life-of-a-case.md"), "utf8");

test("the documentation shows the table that the program obeys; if not: npm run docs:life", () => {
  expect(plainTables(tablesIn(document) ?? "")).toBe(plainTables(lifeTables()));
});

test("a document whose table is stale is told from one that is not", () => {
  const stale = withTables(document, lifeTables().replace("Nurse reviewer", "Anybody"));
  expect(plainTables(tablesIn(stale) ?? "")).not.toBe(plainTables(lifeTables()));
  expect(tablesIn("no tables here")).toBeNull();
});
