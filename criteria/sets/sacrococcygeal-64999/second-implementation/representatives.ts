import { dayAfter } from "./civil-day.ts";
import type { ParametersByHand } from "./defaults.ts";
import type { FactPath } from "./fact-paths.ts";

/** Values to try for each fact, by its path; `undefined` stands for unanswered. */
export type Domains = Readonly<Record<string, readonly unknown[]>>;

/** The dates a case already has, so that the other end of a span can fall on either side. */
export interface DateAnchors {
  readonly receivedAt?: string;
  readonly onsetDate?: string;
  readonly firstSession?: string;
  readonly lastSession?: string;
}

const yesNo = answers("yes", "no");
const care = answers("yes", "no", "contraindicated");
const cause = answers("excluded", "present", "not-evaluated");
const film = answers("yes", "no", "not-available");

/**
 * For every fact of section 2 one value of each class the rules can tell apart: both sides of
 * each threshold and its neighbours, 0 and the maximum, every enum value, "not-documented" and
 * unanswered. Dates lie relative to the anchors, in the civil calendar.
 */
export function representatives(
  parameters: ParametersByHand,
  anchors: DateAnchors = {},
): Readonly<Record<FactPath, readonly unknown[]>> {
  return {
    "request.cptCode": ["64999", undefined],
    "request.diagnosisCodes": [["M53.3"], [], undefined],
    "request.receivedAt": receipts(parameters, anchors),
    "request.urgency": ["standard", "expedited", undefined],
    "request.lineOfBusiness": [
      "medicare-advantage",
      "medicaid-managed-care",
      "qhp",
      "commercial-erisa",
      "commercial-other",
      undefined,
    ],
    "request.procedure": answers(
      "diagnostic-injection",
      "sacrococcygeal-injection",
      "ganglion-impar-injection",
      "si-joint-injection",
      "cooled-rf-lateral-branches",
      "pulsed-rf-l5-lateral-branches",
      "pericapsular-rfa",
      "cryoablation",
      "coccygectomy-partial",
      "coccygectomy-total",
      "other",
    ),
    "request.procedureDescription": ["injection near the coccyx", " ", undefined],
    "presentation.onsetDate": onsets(parameters, anchors),
    "presentation.mechanism": answers(
      "fall",
      "other-trauma",
      "childbirth",
      "repetitive-strain",
      "spontaneous",
    ),
    "presentation.radiation": answers([], ["buttocks", "legs", "perineum"]),
    "presentation.painBaseline": answers(0, 5, 10),
    "presentation.painCurrent": answers(0, 4, 5, 6, 10),
    "presentation.redFlags": answers([], ["cancer-history"], ["night-pain"]),
    "presentation.fracture": cause,
    "conservative.physicalTherapy.sessions": around(Math.ceil(parameters.ptMinSessions)),
    "conservative.physicalTherapy.weeks": around(parameters.ptMinWeeks),
    "conservative.physicalTherapy.firstSession": firstSessions(parameters, anchors),
    "conservative.physicalTherapy.lastSession": lastSessions(parameters, anchors),
    "conservative.physicalTherapy.exception": answers(
      "none",
      "not-tolerated",
      "contraindicated",
      "no-access",
    ),
    "conservative.levatorAniTherapy": care,
    "conservative.coccyxMobilization": care,
    "conservative.cushion": care,
    "conservative.acupuncture": answers("tried", "considered", "not-considered"),
    "conservative.medication.trials": medicationTrials,
    "conservative.medication.doseOptimized": care,
    "conservative.medication.multimodalTrial": care,
    "conservative.months": around(parameters.conservativeMinMonths),
    "conservative.outcome": answers("failed", "inadequate", "improving", "resolved"),
    "imaging.dynamicStanding": film,
    "imaging.dynamicSitting": film,
    "imaging.mobility": answers("normal", "hypermobile", "luxation", "immobile"),
    "imaging.spicule": yesNo,
    "imaging.coccyxMriOrCt": yesNo,
    "imaging.studies": imagingStudies,
    "blocks.diagnostic.performed": yesNo,
    "blocks.diagnostic.site": answers(
      "sacrococcygeal-disc",
      "first-intercoccygeal-disc",
      "ganglion-impar",
      "other",
    ),
    "blocks.diagnostic.reliefPercent": around(parameters.blockReliefMinPercent, 100),
    "blocks.siJoint.performed": yesNo,
    "blocks.siJoint.reliefPercent": around(parameters.siBlockReliefMinPercent, 100),
    "alternatives.pilonidalCyst": cause,
    "alternatives.perianalAbscess": cause,
    "alternatives.hemorrhoids": cause,
    "alternatives.pelvicOrganDisease": cause,
    "alternatives.lumbosacralSpine": cause,
    "alternatives.sacroiliacJoint": cause,
    "alternatives.siJointEvaluation": answers("done-negative", "done-positive", "not-done"),
    priorInterventions: earlierProcedures,
    "guideline.patientRationale": yesNo,
  };
}

const medicationTrials = answers(
  [],
  [{ drug: "gabapentin", painBefore: 7, painAfter: 5 }],
  [{ drug: "gabapentin", painBefore: 7, painAfter: 2, doseOptimized: "no" }],
  [{ drug: "naproxen", painBefore: 5, painAfter: 5 }, { drug: "amitriptyline" }],
  [{ drug: "naproxen", painBefore: "not-documented", painAfter: "not-documented" }],
);

const imagingStudies = answers(
  [],
  [{ modality: "mri", region: "lumbar", finding: "tenderness at L5" }],
  [{ modality: "static-radiograph", region: "pelvis", finding: "no fracture since pain onset" }],
  [{ modality: "ct", region: "sacrum", finding: "no mass" }],
  [
    { modality: "bone-scan", region: "other", finding: "no uptake" },
    { modality: "mri", region: "coccyx", finding: "oedema" },
  ],
);

const earlierProcedures = answers(
  [],
  [{ procedure: "ganglion-impar-injection", outcome: "failed", reliefPercent: 20 }],
  [{ procedure: "si-joint-injection", outcome: "not-documented" }],
  [{ procedure: "sacrococcygeal-injection", outcome: "helped" }],
  [{ procedure: "pericapsular-rfa", outcome: "failed" }],
  [
    { procedure: "sacrococcygeal-injection", outcome: "not-documented" },
    { procedure: "si-joint-injection", outcome: "failed" },
  ],
);

function answers(...values: readonly unknown[]): readonly unknown[] {
  return [...values, "not-documented", undefined];
}

/** 0, the threshold and its two neighbours, and the maximum, as far as they are legal. */
function around(threshold: number, maximum = 1000): readonly unknown[] {
  const values = [0, threshold - 1, threshold, threshold + 1, maximum];
  return answers(...new Set(values.filter((value) => value >= 0 && value <= maximum)));
}

const someReceipt = "2026-03-02T09:00:00-06:00";
const someFirstSession = "2025-09-01";

function onsets(parameters: ParametersByHand, anchors: DateAnchors): readonly unknown[] {
  const received = (anchors.receivedAt ?? someReceipt).slice(0, 10);
  const limit = monthsFrom(received, -parameters.chronicMonths);
  return answers(dayAfter(limit, -1), limit, dayAfter(limit, 1), received);
}

function receipts(parameters: ParametersByHand, anchors: DateAnchors): readonly unknown[] {
  if (anchors.onsetDate === undefined) return [someReceipt, undefined];
  const limit = monthsFrom(anchors.onsetDate, parameters.chronicMonths);
  const dates = [anchors.onsetDate, dayAfter(limit, -1), limit, dayAfter(limit, 1)];
  return [...dates.map((date) => `${date}T23:30:00-06:00`), undefined];
}

function firstSessions(parameters: ParametersByHand, anchors: DateAnchors): readonly unknown[] {
  const last = anchors.lastSession;
  if (last === undefined) return answers(someFirstSession, dayAfter(someFirstSession, 1));
  const days = Math.ceil(parameters.ptMinWeeks * 7);
  return answers(
    ...[days + 1, days, days - 1, 0].map((back) => dayAfter(last, -Math.max(back, 0))),
  );
}

function lastSessions(parameters: ParametersByHand, anchors: DateAnchors): readonly unknown[] {
  const first = anchors.firstSession ?? someFirstSession;
  const days = Math.ceil(parameters.ptMinWeeks * 7);
  return answers(...[0, days - 1, days, days + 1].map((on) => dayAfter(first, Math.max(on, 0))));
}

/** The date whole months away; a day the month does not have becomes the first of the next. */
function monthsFrom(date: string, months: number): string {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + Math.round(months);
  const year = String(Math.floor(index / 12)).padStart(4, "0");
  const month = String((index % 12) + 1).padStart(2, "0");
  return dayAfter(`${year}-${month}-01`, Number(date.slice(8, 10)) - 1);
}
