import { describe, expect, test } from "vitest";
import { pasProfiles, progressNoteXml, publicBundle, publicExamples } from "./examples-for-test.ts";

describe("The public FHIR examples", () => {
  test("are all there, with their names", () => {
    const counted = (["pas-requests", "pas-responses", "information-requests"] as const).map(
      (list) => {
        const names = publicExamples(list).map(({ name }) => name);
        return [
          list,
          new Set(names).size,
          names.filter((name) => name.includes("must be refused")).length,
        ];
      },
    );
    expect(counted).toEqual([
      ["pas-requests", 10, 2],
      ["pas-responses", 10, 1],
      ["information-requests", 13, 1],
    ]);
    expect(publicExamples("clinical-records")).toHaveLength(7);
    expect(pasProfiles()).toHaveLength(16);
    expect(progressNoteXml()).toContain("ClinicalDocument");
    expect(publicBundle("pas-requests", "referral").entry?.[0]?.resource?.resourceType).toBe(
      "Claim",
    );
  });
});
