import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  type CriteriaSet,
  currentSet,
  documentationOnly,
  isTree,
  readAnswers,
  referenceOf,
} from "#criteria";
import { walkingAid } from "../../../criteria/fixtures/sets-for-test.ts";
import { changeCriteria } from "./change-criteria.ts";
import { toJsonObject } from "./json-object.ts";

const coccyx = currentSet("sacrococcygeal-64999");
const folder = join(import.meta.dirname, "../../../criteria/sets", coccyx.id, "examples");
const examples = readdirSync(folder).map((name) => {
  const file: unknown = JSON.parse(readFileSync(join(folder, name), "utf8"));
  const read = toJsonObject(isTree(file) ? file["facts"] : undefined);
  if (!read.ok) throw new Error(name);
  return [name, read.value] as const;
});
const pathsOf = (questions: readonly { readonly path: string }[]) =>
  questions.map(({ path }) => path);

describe.each([walkingAid, documentationOnly])("a case that moves to $id", (to) => {
  test.each(examples)(
    "keeps every answer of %s, and has them all when it comes back",
    (_, answers) => {
      const there = changeCriteria({ answers }, { from: coccyx, to });
      expect(there.change.answers).toEqual(answers);
      const back = changeCriteria(there.change, { from: to, to: coccyx });
      expect(back.change.answers).toEqual(answers);
      expect(back.change.criteriaSet).toBe(referenceOf(coccyx));
    },
  );

  test.each(examples)("accounts for every answer of %s once", (_, answers) => {
    const { carriedOver, notAsked, notTaken } = changeCriteria({ answers }, { from: coccyx, to });
    const all = pathsOf([...carriedOver, ...notAsked, ...notTaken]);
    expect(new Set(all).size).toBe(all.length);
    const asked = to.facts.map(({ path }) => path);
    for (const path of pathsOf(notAsked)) expect(asked).not.toContain(path);
    const { problems } = readAnswers(to, answers);
    for (const path of pathsOf(carriedOver))
      expect(problems.map(({ fact }) => fact)).not.toContain(path);
  });
});

test("a code that the other criteria are not about is shown as not taken", () => {
  const answers = { request: { cptCode: "64999", urgency: "standard" } };
  const { carriedOver, notTaken, change } = changeCriteria(
    { answers },
    { from: coccyx, to: walkingAid },
  );
  expect(pathsOf(carriedOver)).toEqual(["request.urgency"]);
  expect(notTaken).toEqual([{ path: "request.cptCode", label: "CPT code", words: "64999" }]);
  expect(change).toMatchObject({
    criteriaSet: "walking-aid@1.0.0",
    parameters: { trialMinWeeks: 2 },
    place: { step: "request" },
  });
});

describe("an option under another name", () => {
  const from: CriteriaSet = {
    ...walkingAid,
    facts: walkingAid.facts.map((fact) =>
      fact.path === "mobility.warningSigns" && fact.answer.kind === "many"
        ? {
            ...fact,
            answer: {
              ...fact.answer,
              options: [
                { value: "new-weakness", label: "New weakness of a leg" },
                { value: "syncope", label: "fainting" },
              ],
            },
          }
        : fact,
    ),
  };
  const answers = { mobility: { warningSigns: ["syncope", "new-weakness"] } };

  test("is carried over by its label, and back", () => {
    const there = changeCriteria({ answers }, { from, to: walkingAid });
    expect(there.change.answers).toEqual({
      mobility: { warningSigns: ["fainting", "new-weakness"] },
    });
    expect(there.notTaken).toEqual([]);
    const back = changeCriteria(there.change, { from: walkingAid, to: from });
    expect(back.change.answers).toEqual(answers);
  });

  test("that the other criteria do not have stays as it is", () => {
    const unknown = { mobility: { warningSigns: ["dizziness"] } };
    const { change } = changeCriteria({ answers: unknown }, { from, to: walkingAid });
    expect(change.answers).toEqual(unknown);
  });
});

describe("a red flag under another spelling", () => {
  const joint = currentSet("sacroiliac-joint");
  const flags = (names: readonly string[]) => ({ presentation: { redFlags: names } });

  test("moves with the case, there and back", () => {
    const answers = flags(["night-pain", "saddle-anaesthesia"]);
    const there = changeCriteria({ answers }, { from: coccyx, to: joint });
    expect(there.change.answers).toEqual(flags(["night-pain", "saddle-anesthesia"]));
    expect(pathsOf(there.carriedOver)).toContain("presentation.redFlags");
    const back = changeCriteria(there.change, { from: joint, to: coccyx });
    expect(back.change.answers).toEqual(answers);
  });

  test("that the other criteria do not list is shown, and stays", () => {
    const answers = flags(["rectal-bleeding"]);
    const { notTaken, change } = changeCriteria({ answers }, { from: coccyx, to: joint });
    expect(pathsOf(notTaken)).toEqual(["presentation.redFlags"]);
    expect(change.answers).toEqual(answers);
  });
});
