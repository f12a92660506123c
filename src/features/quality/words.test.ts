import { expect, test } from "vitest";
import { auditedCaseName } from "./words.ts";

test("a case in a list of audits is known by its member, its reference and its procedure", () => {
  const audited = { memberName: "Ada Example", reference: "REF-7", procedure: "Nerve block" };
  expect(auditedCaseName(audited)).toBe("Ada Example, REF-7, Nerve block");
  expect(auditedCaseName({ ...audited, reference: "" })).toBe("Ada Example, Nerve block");
  expect(auditedCaseName({ ...audited, memberName: "", procedure: null })).toBe(
    "Unnamed member, REF-7",
  );
});
