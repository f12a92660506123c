import {
  alwaysDocumented,
  amount,
  amountUpTo,
  civilDate,
  dateTimeWithOffset,
  group,
  listOf,
  oneOf,
  question,
  record,
  text,
  wholeNumber,
  writtenText,
  type Check,
} from "./answer-checks.ts";
import { procedures } from "./defaults.ts";

const tri = question(oneOf("yes", "no"));
const care = question(oneOf("yes", "no", "contraindicated"));
const score = question(amountUpTo(10));
const percent = question(amountUpTo(100));
const date = question(civilDate);
const cause = question(oneOf("excluded", "present", "not-evaluated"));
const film = question(oneOf("yes", "no", "not-available"));
const procedure = oneOf(...procedures.keys());
/** The dot may be left out, as claims do. */
const diagnosisCode: Check = (value, path) =>
  typeof value === "string" && /^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/.test(value) ? [] : [path];

/** The table of section 2, group by group. */
const factGroups = {
  request: group({
    cptCode: alwaysDocumented(oneOf("64999")),
    diagnosisCodes: alwaysDocumented(listOf(diagnosisCode)),
    receivedAt: alwaysDocumented(dateTimeWithOffset),
    urgency: alwaysDocumented(oneOf("standard", "expedited")),
    lineOfBusiness: alwaysDocumented(
      oneOf(
        "medicare-advantage",
        "medicaid-managed-care",
        "qhp",
        "commercial-erisa",
        "commercial-other",
      ),
    ),
    procedure: question(procedure),
    procedureDescription: alwaysDocumented(text),
  }),
  presentation: group({
    onsetDate: date,
    mechanism: question(
      oneOf("fall", "other-trauma", "childbirth", "repetitive-strain", "spontaneous"),
    ),
    radiation: question(listOf(oneOf("buttocks", "legs", "perineum"))),
    painBaseline: score,
    painCurrent: score,
    redFlags: question(
      listOf(
        oneOf(
          "cancer-history",
          "weight-loss",
          "night-pain",
          "palpable-mass",
          "fever-or-immunosuppression",
          "saddle-anaesthesia",
          "bladder-or-bowel-change",
          "leg-weakness",
          "rectal-bleeding",
        ),
      ),
    ),
    fracture: cause,
  }),
  conservative: group({
    physicalTherapy: group({
      sessions: question(wholeNumber),
      weeks: question(amount),
      firstSession: date,
      lastSession: date,
      exception: question(oneOf("none", "not-tolerated", "contraindicated", "no-access")),
    }),
    levatorAniTherapy: care,
    coccyxMobilization: care,
    cushion: care,
    acupuncture: question(oneOf("tried", "considered", "not-considered")),
    medication: group({
      trials: question(
        listOf(
          record({ drug: writtenText, painBefore: score, painAfter: score, doseOptimized: tri }),
        ),
      ),
      doseOptimized: care,
      multimodalTrial: care,
    }),
    months: question(amount),
    outcome: question(oneOf("failed", "inadequate", "improving", "resolved")),
  }),
  imaging: group({
    dynamicStanding: film,
    dynamicSitting: film,
    mobility: question(oneOf("normal", "hypermobile", "luxation", "immobile")),
    spicule: tri,
    coccyxMriOrCt: tri,
    studies: question(
      listOf(
        record({
          modality: oneOf("static-radiograph", "mri", "ct", "bone-scan"),
          region: oneOf("coccyx", "sacrum", "lumbar", "pelvis", "other"),
          finding: writtenText,
        }),
      ),
    ),
  }),
  blocks: group({
    diagnostic: group({
      performed: tri,
      site: question(
        oneOf("sacrococcygeal-disc", "first-intercoccygeal-disc", "ganglion-impar", "other"),
      ),
      reliefPercent: percent,
    }),
    siJoint: group({ performed: tri, reliefPercent: percent }),
  }),
  alternatives: group({
    pilonidalCyst: cause,
    perianalAbscess: cause,
    hemorrhoids: cause,
    pelvicOrganDisease: cause,
    lumbosacralSpine: cause,
    sacroiliacJoint: cause,
    siJointEvaluation: question(oneOf("done-negative", "done-positive", "not-done")),
  }),
  priorInterventions: question(
    listOf(
      record({
        procedure,
        outcome: oneOf("failed", "helped", "not-documented"),
        reliefPercent: percent,
        date,
      }),
    ),
  ),
  guideline: group({ patientRationale: tri }),
} as const satisfies Record<string, Check>;

export const checkFacts: Check = record(factGroups);
