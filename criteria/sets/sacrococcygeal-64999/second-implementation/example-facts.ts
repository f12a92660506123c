import type { FactsTree } from "./facts-tree.ts";
import { isFactsTree, slotAt, writableCopy } from "./tree-path.ts";

/** A synthetic case for the oracle's own tests: all is done and documented, and it is approved. */
export const completeFacts: FactsTree = {
  request: {
    cptCode: "64999",
    diagnosisCodes: ["M53.3"],
    receivedAt: "2026-03-02T09:00:00-06:00",
    urgency: "expedited",
    lineOfBusiness: "medicaid-managed-care",
    procedure: "ganglion-impar-injection",
    procedureDescription: "",
  },
  presentation: {
    onsetDate: "2025-06-14",
    mechanism: "fall",
    radiation: ["legs"],
    painBaseline: 9,
    painCurrent: 7,
    redFlags: [],
    fracture: "excluded",
  },
  conservative: {
    physicalTherapy: {
      sessions: 12,
      weeks: 8,
      firstSession: "2025-09-01",
      lastSession: "2025-10-27",
      exception: "none",
    },
    levatorAniTherapy: "yes",
    coccyxMobilization: "yes",
    cushion: "yes",
    acupuncture: "not-considered",
    medication: { trials: [], doseOptimized: "yes", multimodalTrial: "yes" },
    months: 5,
    outcome: "inadequate",
  },
  imaging: {
    dynamicStanding: "yes",
    dynamicSitting: "yes",
    mobility: "normal",
    spicule: "no",
    coccyxMriOrCt: "no",
    studies: [],
  },
  blocks: {
    diagnostic: { performed: "yes", site: "ganglion-impar", reliefPercent: 60 },
    siJoint: { performed: "no", reliefPercent: "not-documented" },
  },
  alternatives: {
    pilonidalCyst: "excluded",
    perianalAbscess: "excluded",
    hemorrhoids: "excluded",
    pelvicOrganDisease: "excluded",
    lumbosacralSpine: "excluded",
    sacroiliacJoint: "excluded",
    siJointEvaluation: "done-negative",
  },
  priorInterventions: [],
  guideline: { patientRationale: "no" },
};

/** The complete facts with other answers at these paths; `undefined` takes an answer away. */
export function factsWith(changes: Readonly<Record<string, unknown>>): FactsTree {
  const copy = writableCopy(completeFacts);
  for (const [path, answer] of Object.entries(changes)) {
    const { parent, key } = slotAt(copy, path);
    parent[key] = answer;
  }
  if (!isFactsTree(copy)) throw new TypeError("changed facts are facts");
  return copy;
}
