import { expect, test } from "vitest";
import {
  availabilityEntries,
  emptyLicence,
  type PhysicianEntries,
  physicianEntries,
  readPhysician,
} from "./physician-entries.ts";

const none: PhysicianEntries = {
  specialties: [],
  licences: [],
  availability: availabilityEntries(undefined),
};

test("what was read stands in the fields, and is read from them as it was", () => {
  const entry = {
    specialties: ["Pain medicine"],
    licences: [{ state: "AZ", number: "A1", validTo: "2028-06-30" }],
    availability: { kind: "limited", openCases: 4 },
  } as const;
  const read = physicianEntries({
    ...entry,
    specialties: [...entry.specialties],
    licences: [...entry.licences],
  });
  expect(readPhysician(read)).toEqual({ ok: true, entry });
});

test("a row without a word is left out; a half one, a wrong day and a wrong number are asked for", () => {
  const read = readPhysician({
    ...none,
    specialties: [" ", "Urology "],
    licences: [emptyLicence, { ...emptyLicence, state: "TX", number: " 7 " }],
  });
  expect(read).toMatchObject({
    ok: true,
    entry: { specialties: ["Urology"], licences: [{ state: "TX", number: "7" }] },
  });
  const errorsOf = (entries: Partial<PhysicianEntries>) => {
    const wrong = readPhysician({ ...none, ...entries });
    return wrong.ok ? [] : wrong.errors.map(({ id }) => id);
  };
  expect(errorsOf({ licences: [{ ...emptyLicence, number: "7" }] })).toEqual(["licence-0-state"]);
  expect(errorsOf({ licences: [{ ...emptyLicence, state: "TX" }] })).toEqual(["licence-0-number"]);
  const days = { validFrom: "2027-01-02", validTo: "2027-01-01" };
  expect(errorsOf({ licences: [{ state: "TX", number: "7", ...days }] })).toEqual(["licence-0-to"]);
  for (const openCases of ["", "0", "1000", "two", "2.5"])
    expect(errorsOf({ availability: { kind: "limited", backOn: "", openCases } })).toEqual([
      "open-cases",
    ]);
  expect(errorsOf({ availability: { kind: "away", backOn: "", openCases: "" } })).toEqual([
    "back-on",
  ]);
});
