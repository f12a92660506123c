import type { FactsTree } from "../index.ts";
import type { Changes } from "./adjudicated-case.ts";

/** A synthetic case in which everything is done and written down: an impar injection, approved. */
export const baseFacts: FactsTree = {
  request: {
    cptCode: "64999",
    diagnosisCodes: ["M53.3"],
    receivedAt: "2026-05-11T10:30:00-05:00",
    urgency: "standard",
    lineOfBusiness: "qhp",
    procedure: "ganglion-impar-injection",
  },
  presentation: {
    onsetDate: "2025-07-20",
    mechanism: "fall",
    radiation: [],
    painBaseline: 8,
    painCurrent: 6,
    redFlags: [],
    fracture: "excluded",
  },
  conservative: {
    physicalTherapy: {
      sessions: 10,
      weeks: 9,
      firstSession: "2025-10-06",
      lastSession: "2025-12-08",
      exception: "none",
    },
    levatorAniTherapy: "yes",
    coccyxMobilization: "yes",
    cushion: "yes",
    acupuncture: "tried",
    medication: {
      trials: [{ drug: "naproxen", painBefore: 8, painAfter: 6, doseOptimized: "yes" }],
      doseOptimized: "yes",
      multimodalTrial: "yes",
    },
    months: 6,
    outcome: "failed",
  },
  imaging: {
    dynamicStanding: "yes",
    dynamicSitting: "yes",
    mobility: "hypermobile",
    spicule: "yes",
    coccyxMriOrCt: "yes",
    studies: [{ modality: "mri", region: "coccyx", finding: "no mass" }],
  },
  blocks: {
    diagnostic: { performed: "yes", site: "sacrococcygeal-disc", reliefPercent: 70 },
    siJoint: { performed: "no" },
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
  guideline: { patientRationale: "yes" },
};

/** The base case asking for the diagnostic block itself: the guideline applies, the code is free. */
export const diagnosticRequest: Changes = {
  "request.procedure": "diagnostic-injection",
  "blocks.diagnostic": { performed: "no" },
};

/** Second line in the SI joint pathway with nothing missing: approved. */
export const siSecondLine: Changes = {
  "request.procedure": "pulsed-rf-l5-lateral-branches",
  "blocks.siJoint": { performed: "yes", reliefPercent: 80 },
  "alternatives.sacroiliacJoint": "present",
  "alternatives.siJointEvaluation": "done-positive",
  priorInterventions: [{ procedure: "si-joint-injection", outcome: "failed" }],
};

/** First line in the SI joint pathway with nothing missing but a fitting code. */
export const siFirstLine: Changes = {
  "request.procedure": "si-joint-injection",
  "alternatives.sacroiliacJoint": "present",
  "alternatives.siJointEvaluation": "done-positive",
};

/** A coccygectomy with nothing missing but a fitting code. */
export const surgery: Changes = {
  "request.procedure": "coccygectomy-total",
  priorInterventions: [{ procedure: "sacrococcygeal-injection", outcome: "failed" }],
};

/** Second line at the coccyx with nothing missing; coders disagree about its code. */
export const coccyxSecondLine: Changes = {
  "request.procedure": "pericapsular-rfa",
  priorInterventions: [{ procedure: "ganglion-impar-injection", outcome: "failed" }],
};
