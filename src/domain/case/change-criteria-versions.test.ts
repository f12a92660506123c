import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { currentSet, criteriaSets, type FactTree, isTree, parseCase, readAnswers } from "#criteria";
import { changeCriteria } from "./change-criteria.ts";
import { toJsonObject } from "./json-object.ts";

const sets = join(import.meta.dirname, "../../../criteria/sets");

function answersOf(path: string) {
  const file: unknown = JSON.parse(readFileSync(join(sets, path), "utf8"));
  const parsed = parseCase(file);
  if (!parsed.ok || !isTree(file)) throw new Error(path);
  const answers = toJsonObject(parsed.case.facts);
  if (!answers.ok) throw new Error(path);
  return { set: parsed.case.set, answers: answers.value };
}

const older = criteriaSets.filter((set) => set !== currentSet(set.id));
const example: Readonly<Record<string, string>> = {
  "sacrococcygeal-64999": "sacrococcygeal-64999/examples/13-rfa-ladder-skipped.json",
  "sacroiliac-joint": "sacroiliac-joint/examples/07-repeat-50-for-3-months.json",
};

describe("a case of an older version", () => {
  test.each(older)("$id@$version moves up with nothing lost", (from) => {
    const to = currentSet(from.id);
    const { answers } = answersOf(example[from.id] ?? "");
    const before: FactTree = readAnswers(from, answers).facts;
    const moved = changeCriteria({ answers }, { from, to });
    expect(moved.change.answers).toEqual(answers);
    expect(moved.notAsked).toEqual([]);
    expect(moved.notTaken).toEqual([]);
    expect(readAnswers(to, moved.change.answers).facts).toEqual(before);
  });
});

test("what both sets have a place for goes with a case from one to the other", () => {
  const { set: from, answers } = answersOf(
    "sacrococcygeal-64999/version-1-2-0/examples/19-record-with-dates.json",
  );
  const moved = changeCriteria({ answers }, { from, to: currentSet("sacroiliac-joint") });
  const paths = moved.carriedOver.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining([
      "request.units",
      "request.siteOfService",
      "request.otherServices",
      "presentation.anticoagulants",
      "conservative.therapyEpisodes",
      "conservative.medication.trials",
      "imaging.studies",
    ]),
  );
  // The other criteria judge the side, and know of no midline.
  expect(moved.notTaken.map(({ path }) => path)).toContain("request.side");
});
