import { expect, test } from "vitest";
import {
  type CriteriaSet,
  criteriaSets,
  currentSet,
  currentSets,
  defaultParameters,
  referenceOf,
} from "#criteria";
import type { Actor } from "../people/index.ts";
import { earlierValues, setsOfPlan } from "./earlier-versions.ts";
import type { PolicyChange, PolicyVerdict } from "./policy-change.ts";

const newest = currentSet("sacrococcygeal-64999");
const [oldest] = criteriaSets.filter(({ id }) => id === newest.id);
if (oldest === undefined || oldest === newest) throw new Error("there is an older version");
const own = defaultParameters(oldest);
const ada: Actor = { id: "person-ada-00000000000001", name: "Ada Example", role: "administrator" };
const at = "2026-11-30T15:00:00.000Z";
const day = "2026-12-20";

type Ending = PolicyVerdict | "waiting";

const changeOf = (
  set: CriteriaSet,
  more: Partial<PolicyChange> = {},
  ending: Ending = "approved",
): PolicyChange => ({
  id: `change-${set.version}-00000000000001`,
  criteriaSet: referenceOf(set),
  values: { ...own, conservativeMinMonths: 6 },
  effectiveFrom: "2026-12-15",
  reason: "Six months, as the committee asked.",
  proposedBy: ada,
  proposedAt: at,
  ...(ending === "waiting"
    ? {}
    : { decision: { verdict: ending, by: { ...ada, id: "person-bea-00000000000001" }, at } }),
  ...more,
});

test("a new version says which values the version before it has, until a change for it is approved", () => {
  const changes = [changeOf(oldest)];
  expect(earlierValues(newest, changes, day)).toEqual({
    set: oldest,
    values: { ...defaultParameters(newest), conservativeMinMonths: 6 },
    from: "2026-12-15",
  });
  expect(earlierValues(oldest, changes, day)).toBeUndefined();
  const waiting = changeOf(newest, {}, "waiting");
  expect(earlierValues(newest, [...changes, waiting], day)).toBeDefined();
  expect(earlierValues(newest, [...changes, changeOf(newest)], day)).toBeUndefined();
});

test.each<[string, Partial<PolicyChange>, Ending?]>([
  ["not approved yet", {}, "waiting"],
  ["declined", {}, "declined"],
  ["not in force yet", { effectiveFrom: "2027-01-01" }],
  ["the published values again", { values: own }],
])("nothing is said of values that are %s", (_, more, ending) => {
  expect(earlierValues(newest, [changeOf(oldest, more, ending)], day)).toBeUndefined();
});

test("a value that the new version does not take stays as published", () => {
  const values = { ...own, conservativeMinMonths: 6, ptMinWeeks: 900, retired: 3 };
  const found = earlierValues(newest, [changeOf(oldest, { values })], day);
  expect(found?.values).toEqual({ ...defaultParameters(newest), conservativeMinMonths: 6 });
});

test("an older version can be looked at once it has changes, behind the newest one", () => {
  expect(setsOfPlan([])).toEqual(currentSets);
  const sets = setsOfPlan([changeOf(oldest)]).map(referenceOf);
  expect(sets).toHaveLength(currentSets.length + 1);
  expect(sets.indexOf(referenceOf(oldest))).toBe(sets.indexOf(referenceOf(newest)) + 1);
});
