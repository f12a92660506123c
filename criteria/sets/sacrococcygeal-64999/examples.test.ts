import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileSet, isTree, parseCase, readerOf } from "#criteria";

const examplesIn = (folder: string) =>
  readdirSync(join(import.meta.dirname, folder))
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name));
const published = examplesIn("examples");
const later = ["version-1-1-0/examples", "version-1-2-0/examples"].flatMap(examplesIn);

test("all sixteen published examples are here, one of each row that 1.1.0 adds, and one of what 1.2.0 has a place for", () => {
  expect(published).toHaveLength(16);
  expect(later).toHaveLength(3);
});

for (const name of [...published, ...later]) {
  const file: unknown = JSON.parse(readFileSync(join(import.meta.dirname, name), "utf8"));
  const expected = readerOf("expected")(isTree(file) ? file : {});
  test(`${name} gives exactly what it expects`, () => {
    const parsed = parseCase(file);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    const { set, parameters, facts } = parsed.case;
    const evaluation = compileSet(set, parameters)(facts);
    expect({
      recommendation: evaluation.recommendation,
      route: evaluation.route,
      criteria: Object.fromEntries(
        evaluation.criteria.map(({ criterion, status }) => [criterion.id, status]),
      ),
      pitfalls: evaluation.pitfalls.map((pitfall) => pitfall.id),
      codingQueries: evaluation.codingQueries.map((query) => query.id),
      requirements: evaluation.requirements.map(({ criterion }) => criterion.id),
    }).toEqual(expected);
  });
}
