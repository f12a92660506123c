import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileSet, isTree, parseCase, readerOf } from "#criteria";

const folder = join(import.meta.dirname, "examples");
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

test("all fourteen published examples are here", () => {
  expect(files).toHaveLength(14);
});

for (const name of files) {
  const file: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
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
