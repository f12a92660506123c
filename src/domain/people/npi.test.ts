import { expect, test } from "vitest";
import { isNpi, personSchema } from "./index.ts";

// 1234567893 is the standard's own example of a right check digit.
test.each([
  ["1234567893", true],
  ["1234567890", false],
  ["1245319599", true],
  ["1245319589", false],
  ["123456789", false],
  ["12345678931", false],
  ["12345-67893", false],
  ["", false],
])("%j is an NPI: %j", (text, expected) => {
  expect(isNpi(text)).toBe(expected);
});

test("of ten numbers that differ in the check digit alone, one is an NPI", () => {
  for (const first of ["123456789", "199999999", "100000000", "287654321"]) {
    expect(
      Array.from({ length: 10 }, (_, last) => `${first}${String(last)}`).filter(isNpi),
    ).toHaveLength(1);
  }
});

test("a profile without an NPI is one, and with a wrong one is none", () => {
  const person = {
    id: "person-physician-0000001",
    name: "Dr. Vera Example",
    role: "physician-advisor",
  };
  expect(personSchema.safeParse(person).success).toBe(true);
  expect(personSchema.safeParse({ ...person, npi: "1234567893" }).success).toBe(true);
  expect(personSchema.safeParse({ ...person, npi: "1234567890" }).success).toBe(false);
});
