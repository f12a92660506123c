import fc from "fast-check";
import { expect, test } from "vitest";
import { examplePlan } from "./plan-details.ts";
import {
  checkPlanEntries,
  exampleFieldsIn,
  exampleFieldsLeft,
  planEntriesOf,
  planFrom,
  planParts,
  readPlanEntries,
  textEntry,
} from "./plan-entries.ts";
import { formsOf, missingTaglines, noPlanTexts, planTextFields } from "./plan-texts.ts";

const ids = planParts.flatMap(({ fields }) => fields.map(({ id }) => id));
const textIds = planTextFields.map(({ id }) => textEntry(id));
const phones = planParts.flatMap(({ fields }) => fields.filter(({ kind }) => kind === "phone"));

test("a plan is the same after its form, and after it was kept", () => {
  const entries = planEntriesOf(examplePlan);
  expect(planFrom(entries)).toEqual(examplePlan);
  const kept: unknown = JSON.parse(JSON.stringify(entries));
  expect(readPlanEntries(kept)).toEqual(entries);
  expect(Object.keys(entries).toSorted()).toEqual([...ids, ...textIds].toSorted());
});

test("every field that is empty is named, and then there is no plan", () => {
  for (const id of ids) {
    for (const nothing of ["", "   "]) {
      const entries = { ...planEntriesOf(examplePlan), [id]: nothing };
      expect(checkPlanEntries(entries).map((problem) => problem.id)).toEqual([id]);
      expect(planFrom(entries)).toBeNull();
    }
  }
});

test("a plan stored before the texts for letters still opens, with none of them", () => {
  const before = Object.fromEntries(
    Object.entries(planEntriesOf(examplePlan)).filter(([id]) => !textIds.includes(id)),
  );
  const opened = readPlanEntries(before);
  expect(planFrom(opened ?? {})).toEqual({ ...examplePlan, texts: noPlanTexts });
});

test("a language without a statement is named, and a form goes with its own state", () => {
  const texts = {
    ...noPlanTexts,
    languages: "English, Spanish, Chinese,\nTagalog",
    taglines: "Spanish: ATENCIÓN\n\ntagalog: PAUNAWA",
    stateForms: "TX: Request for independent review\nCA: Another form",
  };
  expect(missingTaglines(texts)).toEqual(["Chinese"]);
  expect(formsOf(texts, "TX", "qhp")).toEqual(["Request for independent review"]);
  expect(formsOf(texts, "NY", "qhp")).toEqual([]);
  expect(formsOf(texts, undefined, "qhp")).toEqual([]);
  // No form of a state's insurance law goes to a member whose plan it does not reach.
  expect(formsOf(texts, "TX", "medicaid-managed-care")).toEqual([]);
  expect(formsOf(texts, "TX", "medicare-advantage")).toEqual([]);
  const withMedicaid = {
    stateForms: `${texts.stateForms}\nTX Medicaid managed care: Hearing form`,
  };
  expect(formsOf(withMedicaid, "TX", "medicaid-managed-care")).toEqual(["Hearing form"]);
  expect(formsOf(withMedicaid, "TX", "qhp")).toEqual(["Request for independent review"]);
});

test("a phone number is digits and what stands between them", () => {
  const good = ["711", "1-800-555-0100", "+1 (800) 555.0100"];
  const bad = ["call us", "12", "1-800-FLOWERS", "()-", "5".repeat(40)];
  for (const { id } of phones) {
    for (const number of good) {
      expect(checkPlanEntries({ ...planEntriesOf(examplePlan), [id]: number })).toEqual([]);
    }
    for (const number of bad) {
      expect(
        checkPlanEntries({ ...planEntriesOf(examplePlan), [id]: number }).map((one) => one.id),
      ).toEqual([id]);
    }
  }
});

test("what was kept and is no plan reads as none, and never throws", () => {
  const whole = planEntriesOf(examplePlan);
  for (const id of ids) {
    const { [id]: _left, ...rest } = whole;
    expect(readPlanEntries(rest)).toBeNull();
    expect(readPlanEntries({ ...whole, [id]: 5 })).toBeNull();
  }
  fc.assert(fc.property(fc.jsonValue(), (kept) => readPlanEntries(kept) === null));
});

test("what is still the example's is named, field by field", () => {
  const own = { ...planEntriesOf(examplePlan), name: "Prairie Health Plan" };
  const left = exampleFieldsLeft(planFrom(own) ?? examplePlan);
  expect(left).toContain("Appeals: appeals mailing address");
  expect(left).not.toContain("The plan: name of the plan");
  const all = Object.fromEntries(
    Object.entries(own).map(([id, entry]) => [
      id,
      /\d/.test(entry) ? `${entry} 1` : `Own ${entry}`,
    ]),
  );
  expect(exampleFieldsLeft(planFrom(all) ?? examplePlan)).toEqual([]);
});

test("of what is still the example's a letter is told only what it says, for its own line of business", () => {
  const plan = { ...examplePlan, name: "Prairie Health Plan", phone: "1-800-555-0190" };
  const text = [plan.phone, plan.appealsFax, plan.tty, plan.outsideReview.qhp.name].join("\n");
  expect(exampleFieldsIn(text, plan, "qhp")).toEqual([
    "The plan: TTY",
    "Appeals: appeals fax number",
    "Review outside the plan: Qualified health plan: office name",
  ]);
  expect(exampleFieldsIn("", plan, "qhp")).toEqual([]);
});
