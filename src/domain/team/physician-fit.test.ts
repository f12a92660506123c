import { expect, it } from "vitest";
import { referredExample } from "../decision/example-for-test.ts";
import { determination } from "../life/determinations-for-test.ts";
import type { Person } from "../people/index.ts";
import { physicianFit } from "./physician-fit.ts";
import {
  type Availability,
  emptyPhysicianEntry,
  mayEnterPhysician,
  type PhysicianEntry,
  physicianEntrySchema,
  type PoolPhysician,
} from "./physician-pool.ts";

const { record } = referredExample("13");
const waiting = { ...record, request: { ...record.request, jurisdiction: "OH" } };
const day = "2026-03-09";
const vera: Person = {
  id: "vera-example-0000000000",
  name: "Vera Example",
  role: "physician-advisor",
  credentials: "MD",
  licence: { state: "OH", number: "35.1" },
  specialty: "Orthopedics",
};
const physician = (
  availability?: Availability,
  more: Partial<PoolPhysician> = {},
): PoolPhysician => ({
  person: vera,
  claimed: null,
  entry: availability === undefined ? null : { ...emptyPhysicianEntry, availability },
  revision: availability === undefined ? 0 : 1,
  enteredBy: null,
  enteredAt: null,
  openCases: 3,
  ...more,
});
const isOffered = (one: PoolPhysician, on = day) => physicianFit(one, waiting, [], on).isOffered;

it("offers a case to whoever is there and below the limit, and to whoever has said nothing", () => {
  expect(isOffered(physician())).toBe(true);
  expect(isOffered(physician({ kind: "available" }))).toBe(true);
  const away = physician({ kind: "away", backOn: "2026-03-10" });
  expect([isOffered(away, "2026-03-09"), isOffered(away, "2026-03-10")]).toEqual([false, true]);
  expect(isOffered(physician({ kind: "limited", openCases: 4 }))).toBe(true);
  expect(isOffered(physician({ kind: "limited", openCases: 3 }))).toBe(false);
});

it("offers no case to whoever referred it, and says every reason", () => {
  const referral = determination({ caseId: waiting.id, recordedBy: vera });
  const away = physician({ kind: "away", backOn: "2026-04-01" });
  const { isOffered: offered, against } = physicianFit(away, waiting, [referral], day);
  expect(offered).toBe(false);
  expect(against).toEqual(["Away, back Apr 1, 2026", "Referred this case"]);
});

it("offers no case to a nurse, or to a physician without a license on the profile", () => {
  const { licence: _, ...unlicensed } = vera;
  expect(isOffered(physician(undefined, { person: { ...vera, role: "nurse-reviewer" } }))).toBe(
    false,
  );
  expect(isOffered(physician(undefined, { person: unlicensed }))).toBe(false);
});

it("lets a physician say his or her own availability and nothing else; an administrator everything", () => {
  const before: PhysicianEntry = {
    specialties: ["Urology"],
    licences: [{ state: "AZ", number: "1", validTo: "2027-01-01" }],
  };
  const away: PhysicianEntry = { ...before, availability: { kind: "away", backOn: day } };
  const licensed: PhysicianEntry = { ...before, licences: [] };
  const admin = { ...vera, id: "ada-example-00000000000", role: "administrator" } as const;
  const may = (by: typeof admin | Person, of: string, after: PhysicianEntry) =>
    mayEnterPhysician(by, of, before, after);
  expect(may(vera, vera.id, away)).toBe(true);
  expect(may(vera, vera.id, licensed)).toBe(false);
  expect(may(vera, "someone-else-0000000000", away)).toBe(false);
  expect(may({ ...vera, role: "nurse-reviewer" }, vera.id, away)).toBe(false);
  expect(may(admin, vera.id, licensed)).toBe(true);
});

it("takes no entry that is no license, no day and no number of cases", () => {
  for (const wrong of [
    { ...emptyPhysicianEntry, licences: [{ state: "Arizona", number: "1" }] },
    { ...emptyPhysicianEntry, licences: [{ state: "AZ", number: "1", validTo: "2026-02-30" }] },
    { ...emptyPhysicianEntry, availability: { kind: "limited", openCases: 0 } },
    { ...emptyPhysicianEntry, availability: { kind: "away" } },
  ])
    expect(physicianEntrySchema.safeParse(wrong).success).toBe(false);
});
