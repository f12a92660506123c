import { describe, expect, it } from "vitest";
import { problemsByHand } from "./validity.ts";

const file = { id: "a", criteriaSet: "sacrococcygeal-64999@1.0.0", facts: {} };

describe("a valid case file", () => {
  it.each([
    ["with nothing answered", {}],
    [
      "with null for an open question or group",
      { imaging: null, guideline: { patientRationale: null } },
    ],
    [
      "with everything not documented",
      {
        presentation: { painCurrent: "not-documented", redFlags: "not-documented" },
        priorInterventions: "not-documented",
      },
    ],
    [
      "with values at their limits",
      {
        presentation: { painBaseline: 0, painCurrent: 10 },
        blocks: { siJoint: { reliefPercent: 100 } },
      },
    ],
    [
      "with both sessions on one day",
      therapy({ firstSession: "2026-01-05", lastSession: "2026-01-05" }),
    ],
    ["with a leap day", { presentation: { onsetDate: "2024-02-29" } }],
    [
      "with an undocumented score in a trial",
      { conservative: { medication: { trials: [{ drug: "x", painAfter: "not-documented" }] } } },
    ],
    [
      "with a prior intervention in full",
      {
        priorInterventions: [
          { procedure: "other", outcome: "not-documented", reliefPercent: 0, date: "2026-01-12" },
        ],
      },
    ],
    ["with a receipt in UTC", { request: { receivedAt: "2026-03-02T15:00:00Z" } }],
  ])("%s has no problem", (_, facts) => {
    expect(problemsByHand({ ...file, facts })).toEqual([]);
  });

  it("may leave out the version, and carry parameters and citations", () => {
    const citations = {
      "imaging.studies": { document: "MRI report", page: 2, date: "2026-01-12", quote: "no mass" },
    };
    const parameters = { ptMinWeeks: 8, surgeryRequires: "mobility-or-spicule" };
    expect(
      problemsByHand({ ...file, criteriaSet: "sacrococcygeal-64999", citations, parameters }),
    ).toEqual([]);
  });
});

describe("an invalid answer is named by its path:", () => {
  it.each([
    ["request.cptCode", "64640"],
    ["request.diagnosisCodes", "M53.3"],
    ["request.diagnosisCodes.0", ["coccyx"]],
    ["request.receivedAt", "2026-03-02T09:00:00"],
    ["request.receivedAt", "2026-02-30T09:00:00-06:00"],
    ["request.receivedAt", "2026-03-02T24:00:00-06:00"],
    ["request.receivedAt", "not-documented"],
    ["request.urgency", "not-documented"],
    ["request.lineOfBusiness", "cash"],
    ["request.procedure", "rfa"],
    ["request.procedure", "constructor"],
    ["request.procedureDescription", 7],
    ["presentation.onsetDate", "2025-02-29"],
    ["presentation.onsetDate", "yesterday"],
    ["presentation.mechanism", "Fall"],
    ["presentation.radiation", ["buttocks", "arms"], ".1"],
    ["presentation.painCurrent", 10.5],
    ["presentation.painCurrent", -1],
    ["presentation.painCurrent", "6"],
    ["presentation.painCurrent", Number.NaN],
    ["presentation.redFlags", "none"],
    ["presentation.redFlags", [null], ".0"],
    ["presentation.fracture", true],
    ["conservative.physicalTherapy.sessions", 2.5],
    ["conservative.physicalTherapy.sessions", -1],
    ["conservative.physicalTherapy.weeks", Number.POSITIVE_INFINITY],
    ["conservative.physicalTherapy.firstSession", "2026-13-01"],
    ["conservative.physicalTherapy.exception", "yes"],
    ["conservative.cushion", "maybe"],
    ["conservative.months", -0.1],
    ["conservative.outcome", ""],
    ["imaging.dynamicStanding", "contraindicated"],
    ["imaging.studies", [{ modality: "mri", region: "knee", finding: "x" }], ".0.region"],
    ["imaging.studies", [{ modality: "mri", region: "coccyx", finding: " " }], ".0.finding"],
    ["blocks.diagnostic.reliefPercent", 101],
    ["blocks.siJoint.site", "other"],
    ["alternatives.hemorrhoids", "no"],
    ["alternatives.hemorrhoid", "excluded"],
    ["priorInterventions", {}],
    ["priorInterventions", [{ procedure: "cryoablation" }], ".0.outcome"],
    ["conservative.medication.trials", [{ painBefore: 7 }], ".0.drug"],
    ["conservative.medication.trials", [{ drug: "x", painAfter: 11 }], ".0.painAfter"],
    ["conservative.medication.trials", [{ drug: "x", dose: 1 }], ".0.dose"],
    ["guideline", "not-documented"],
  ])("%s = %j", (path, value, below = "") => {
    const facts = path.split(".").reduceRight<unknown>((inner, key) => {
      return /^\d+$/.test(key) ? inner : { [key]: inner };
    }, value);
    expect(problemsByHand({ ...file, facts })).toEqual([`facts.${path}${below}`]);
  });
});

describe("an invalid case file is named by its path:", () => {
  it.each([
    ["no object", [], [""]],
    ["nothing at all", {}, ["id", "criteriaSet", "facts"]],
    ["another set", { ...file, criteriaSet: "other@1.0.0" }, ["criteriaSet"]],
    ["an unknown key", { ...file, verdict: "approve" }, ["verdict"]],
    ["an unknown group", { ...file, facts: { labs: {} } }, ["facts.labs"]],
    [
      "a key of the prototype",
      JSON.parse('{"id":"a","criteriaSet":"sacrococcygeal-64999","facts":{"__proto__":{}}}'),
      ["facts.__proto__"],
    ],
    ["an unknown parameter", { ...file, parameters: { ptWeeks: 6 } }, ["parameters.ptWeeks"]],
    [
      "a parameter over 100 %",
      { ...file, parameters: { blockReliefMinPercent: 101 } },
      ["parameters.blockReliefMinPercent"],
    ],
    [
      "a fractional count",
      { ...file, parameters: { ptMinSessions: 6.5 } },
      ["parameters.ptMinSessions"],
    ],
    [
      "a citation of nothing",
      { ...file, citations: { "imaging.study": { document: "a" } } },
      ["citations.imaging.study"],
    ],
    [
      "a citation without document",
      { ...file, citations: { "imaging.studies": { page: 1 } } },
      ["citations.imaging.studies.document"],
    ],
    [
      "a last session before the first",
      { ...file, facts: therapy({ firstSession: "2026-01-06", lastSession: "2026-01-05" }) },
      ["facts.conservative.physicalTherapy.lastSession"],
    ],
  ])("%s", (_, caseFile: unknown, paths) => {
    expect(problemsByHand(caseFile)).toEqual(paths);
  });
});

function therapy(physicalTherapy: object): object {
  return { conservative: { physicalTherapy } };
}
