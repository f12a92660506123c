import { expect, it } from "vitest";
import { type Claims, profileOf } from "./claims.ts";
import type { TenantSignIn } from "./sign-in-settings.ts";

const settings: TenantSignIn = {
  tenant: "one",
  issuer: "https://login.example.org",
  clientId: "workstation",
  claims: {
    name: "name",
    roles: "groups",
    credentials: "credentials",
    specialty: "specialty",
    licenseState: "license.state",
    licenseNumber: "license.number",
    licenseValidFrom: "license.from",
    licenseValidTo: "license.to",
  },
  roles: { physicians: "physician-advisor", nurses: "nurse-reviewer" },
};
const read = (claims: Claims) => {
  const identity = { issuer: settings.issuer, subject: "s" };
  const found = profileOf(settings, identity, { name: "Vera", groups: ["physicians"], ...claims });
  return found.ok ? found.profile : null;
};

it("takes further licenses and specialties from claims of several values, each with its own days", () => {
  const profile = read({
    specialty: ["Orthopedics", " ", "Pain medicine"],
    license: {
      state: ["TX", "Arizona", "AZ", "OK"],
      number: ["T1", "A0", "A1"],
      from: ["2020-01-01", "", "2021-02-30"],
      to: ["2027-12-31", "", "2028-06-30"],
    },
  });
  expect(profile?.person?.licence).toEqual({ state: "TX", number: "T1" });
  expect(profile?.claimed).toEqual({
    specialties: ["Orthopedics", "Pain medicine"],
    // What is no license, or no day, is left out, and moves nothing to another place.
    licences: [
      { state: "TX", number: "T1", validFrom: "2020-01-01", validTo: "2027-12-31" },
      { state: "AZ", number: "A1", validTo: "2028-06-30" },
    ],
  });
});

it("takes nothing twice that the profile shows, and nothing for anybody but a physician", () => {
  const one = { specialty: "Orthopedics", license: { state: "TX", number: "T1" } };
  expect(read(one)?.claimed).toBeNull();
  expect(read({})?.claimed).toBeNull();
  const nurse = { groups: ["nurses"], license: { state: ["TX", "AZ"], number: ["1", "2"] } };
  expect(read(nurse)?.claimed).toBeNull();
});
