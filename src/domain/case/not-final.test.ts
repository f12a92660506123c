import { describe, expect, test } from "vitest";
import { currentSets, defaultParameters, findSet } from "#criteria";
import { assessAnswers } from "./assess.ts";
import { notFinalFor, notFinalInWords } from "./not-final.ts";

function assessed(reference: string, answers: Parameters<typeof assessAnswers>[2]) {
  const found = findSet(reference);
  if (!found.ok) throw new RangeError(found.message);
  return assessAnswers(found.set, defaultParameters(found.set), answers);
}

describe("too little care while nobody has looked for an exception", () => {
  const joint = (exception?: string) =>
    assessed("sacroiliac-joint", {
      request: {
        procedure: "sij-diagnostic-injection",
        side: "left",
        cptCode: "27096",
        diagnosisCodes: "M46.1",
        receivedAt: "2026-03-02T09:00:00-06:00",
      },
      presentation: {
        onsetDate: "2025-07-20",
        painLocation: "over-si-joint",
        painBaseline: "7",
        painScale: "nrs",
        redFlags: [],
        radiculopathy: "no",
        otherCauses: [],
      },
      exam: { positiveTests: ["faber", "yeoman", "compression"], side: "left" },
      conservative: {
        weeks: "1",
        components: ["medication"],
        activeRehab: "yes",
        ...(exception === undefined ? {} : { exception }),
      },
      plan: { guidance: "ct", contrast: "yes", biologic: "no", otherBlocks: [] },
      diagnosticSessions: [],
    });

  test("reads as not met and says that it is not final, and why", () => {
    const assessment = joint();
    expect(assessment.evaluation.recommendation).toBe("deny");
    expect(notFinalFor(assessment).map(({ path }) => path)).toContain("conservative.exception");
    expect(notFinalInWords(assessment)).toMatch(
      /^Not final: \d+ open questions? can change this: /,
    );
  });

  test.each(["none", "not-documented"])("is final once the answer is %s", (exception) => {
    expect(notFinalInWords(joint(exception))).toBe("");
  });
});

test.each(currentSets.map(({ id }) => id))(
  "a case of %s that is not complete says so itself",
  (id) => {
    expect(notFinalInWords(assessed(id, {}))).toBe("");
  },
);
