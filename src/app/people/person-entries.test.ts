import { describe, expect, it } from "vitest";
import { personSchema, type Person } from "#domain";
import { defaultPerson } from "./people.ts";
import { checkEntries, entriesOf, personFrom } from "./person-entries.ts";

const paul: Person = {
  id: "sample-person-paul-physician",
  name: "Dr. Paul Sample",
  role: "physician-advisor",
  credentials: "MD",
  licence: { state: "TX", number: "S-1001" },
};

describe("the form of a profile", () => {
  it("gives back what it was filled with, under the same id and role", () => {
    expect(personFrom(entriesOf(paul), paul)).toEqual(paul);
    const asNurse = { ...entriesOf(paul), role: "nurse-reviewer" } as const;
    expect(personFrom(asNurse, paul)?.role).toBe("physician-advisor");
  });

  it("asks for a name, a role and both halves of a licence", () => {
    const empty = { ...entriesOf(null), name: "  ", licenceNumber: "S-1" };
    expect(checkEntries(empty).map(({ id }) => id)).toEqual([
      "person-name",
      "person-role",
      "person-licence-state",
    ]);
    const asRole = { ...entriesOf(defaultPerson), name: " nurse Reviewer" };
    expect(checkEntries(asRole)).toEqual([
      { id: "person-name", message: "Enter the person’s own name." },
    ]);
    const half = { ...entriesOf(paul), licenceNumber: " " };
    expect(checkEntries(half).map(({ id }) => id)).toEqual(["person-licence-number"]);
    expect(personFrom(half, paul)).toBeNull();
  });

  it("makes a person of his or her own of the profile that every browser starts with", () => {
    const named = personFrom({ ...entriesOf(defaultPerson), name: "Ada" }, defaultPerson);
    expect(personSchema.safeParse(named).success).toBe(true);
    expect(named?.id).not.toBe(defaultPerson.id);
  });
});
