import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  currentSets,
  defaultParameters,
  findSet,
  parseCase,
  readerOf,
  treeFrom,
  underNewestVersion,
} from "#criteria";
import { assessAnswers } from "./assess.ts";
import { isNotFinal, notFinalFor, notFinalInWords } from "./not-final.ts";

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

describe("told at once or by the exact analysis, the answer is the same", () => {
  test.each([
    ["sacrococcygeal-64999", "02-impar-met"],
    ["sacrococcygeal-64999", "07-pt-41-days"],
    ["sacrococcygeal-64999", "09-paper-missing-only"],
    ["sacroiliac-joint", "02-two-tests"],
    ["sacroiliac-joint", "06-block-scale-missing"],
    ["sacroiliac-joint", "12-ablation-covered-plan"],
  ])("%s %s, with each of its answers taken away", (id, name) => {
    const file = join(
      import.meta.dirname,
      "../../../criteria/sets",
      id,
      "examples",
      `${name}.json`,
    );
    const parsed = parseCase(underNewestVersion(JSON.parse(readFileSync(file, "utf8"))));
    if (!parsed.ok) throw new RangeError(`${name} can’t be read`);
    const { set, parameters, facts } = parsed.case;
    const wrong = set.facts.filter(({ path }) => {
      const paths = set.facts.map((fact) => fact.path).filter((one) => one !== path);
      const rest = treeFrom(paths.map((one) => [one, readerOf(one)(facts)] as const));
      const assessment = assessAnswers(set, parameters, rest);
      return isNotFinal(assessment) !== notFinalFor(assessment).length > 0;
    });
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});
