import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "./project-root.mjs";

const page = readFileSync(join(projectRoot, "docs/fhir-conformance.md"), "utf8");
const [ours = [], pas = [], dtr = []] = page.split("\n## ").slice(1).map(rowsIn);
const kits = [...pas, ...dtr];

/** The cells of a section's table, without its head. */
function rowsIn(section) {
  return section
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2)
    .map((line) =>
      line
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

test("the page on conformance names tests of ours that exist, by file and title", () => {
  const missing = ours.filter(([, file = "", title]) => {
    const path = join(projectRoot, file.replaceAll("`", ""));
    return !existsSync(path) || !readFileSync(path, "utf8").includes(title);
  });
  expect({ missing, isWhole: ours.length > 20 }).toEqual({ missing: [], isWhole: true });
});

test("each test of the kits is listed once, with tests of ours or the reason why there is none", () => {
  const ids = kits.map(([id]) => id);
  expect({ once: new Set(ids).size, isWhole: ids.length > 90 }).toEqual({
    once: ids.length,
    isWhole: true,
  });
  const keys = new Set(ours.map(([key]) => key));
  const open = kits.filter(([, covered = ""]) => {
    const named = covered.match(/\b[A-Z]\d\b/g) ?? [];
    const isReasoned = /^not covered: \S+ \S+/.test(covered);
    return !(isReasoned || named.length > 0) || named.some((key) => !keys.has(key));
  });
  expect(open).toEqual([]);
});

test("each test of ours that is named there stands for one of theirs", () => {
  const unused = ours.filter(([key]) => !kits.some(([, covered]) => covered?.includes(key)));
  expect(unused).toEqual([]);
});
