import { findSet } from "#criteria";
import { describe, expect, test } from "vitest";
import { contentsOf, parts, searchContents } from "./contents.ts";

const found = findSet("sacrococcygeal-64999");
if (!found.ok) throw new Error(found.message);
const contents = contentsOf(found.set);

const entriesFor = (search: string) =>
  searchContents(contents, search).flatMap(({ entries }) => entries.map(({ id }) => id));

describe("the table of contents", () => {
  test("names every criterion in the order of the clinical path, and every pitfall", () => {
    const entries = (part: string) =>
      contents.find(({ id }) => id === part)?.entries.map(({ title }) => title);
    expect(entries(parts.criteria)).toEqual(found.set.criteria.map(({ title }) => title));
    expect(entries(parts.pitfalls)).toEqual(found.set.pitfalls.map(({ title }) => title));
  });

  test("gives every part and entry an id of its own", () => {
    const ids = contents.flatMap(({ id, entries }) => [id, ...entries.map((entry) => entry.id)]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("the search in the contents", () => {
  test("finds a criterion by what it requires, in any case", () => {
    expect(entriesFor("CUSHION")).toContain("conservative.cushion");
    expect(entriesFor("cushion")).not.toContain("safety.fracture-excluded");
  });

  test("finds words however their hyphens and apostrophes are typed", () => {
    expect(entriesFor("first‑line")).toEqual(entriesFor("first-line"));
    expect(entriesFor("plan’s")).toEqual(entriesFor("plan's"));
    expect(entriesFor("first‑line").length).toBeGreaterThan(0);
  });

  test("wants every word, in any order", () => {
    expect(entriesFor("minimum visits program")).toEqual(["conservative.physical-therapy"]);
    expect(entriesFor("weeks unicorn")).toEqual([]);
  });

  test("finds a criterion by its id, as a letter quotes it", () => {
    expect(entriesFor("diagnosis.pain-source-confirmed")).toEqual([
      "diagnosis.pain-source-confirmed",
    ]);
  });

  test("keeps everything when it is empty or blank", () => {
    expect(searchContents(contents, "  ")).toEqual(contents);
  });
});
