import { expect, test } from "vitest";
import { criteriaSets } from "#criteria";
import { cqlArtifacts, renewCommand, staleArtifacts } from "./artifacts.ts";
import { translateCql } from "./translate.ts";

const artifacts = cqlArtifacts();
const patience = 600_000;

test("the committed CQL and ELM of every set follow from its data", () => {
  expect(artifacts).toHaveLength(2 * criteriaSets.length);
  const stale = staleArtifacts(artifacts).map(({ path }) => path);
  expect(stale, `These files are out of date. Renew them with: ${renewCommand}`).toEqual([]);
});

test(
  "a translation has no trace of the time or the machine, so the same CQL gives the same bytes",
  () => {
    const [cql, elm] = artifacts.map(({ text }) => text);
    expect(translateCql(cql ?? "").elm).toBe(elm);
    expect(elm).not.toMatch(/\b20\d\d-\d\d-\d\dT|"localId"|"locator"|file:|node_modules/);
  },
  patience,
);

test("a file whose text is another, or that is missing, counts as stale", () => {
  const [first] = artifacts;
  if (first === undefined) throw new RangeError("No set, no artifact.");
  const changed = { ...first, text: first.text.replace("'not-met'", "'met'") };
  const missing = { ...first, file: `${first.file}.missing` };
  expect(staleArtifacts([first, changed, missing])).toEqual([changed, missing]);
});

test("the translator's objections are told", () => {
  const { complaints } = translateCql("library Faulty version '1.0.0'\ndefine a: 1 + 'one'");
  expect(complaints.join()).toContain("Add");
});
