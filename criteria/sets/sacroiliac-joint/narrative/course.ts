import { type NarrativePart, sentence, sentencesFor } from "../../../model/narrative-words.ts";
import {
  anticoagulantPart,
  injectatePieces,
  onsetAsWrittenSentence,
  servicePart,
  therapyCoursePart,
  trialPieces,
} from "../../spine-care-narrative.ts";

/** What was injected in a session, and how its needle was guided. */
const sessionPieces = `${injectatePieces}[, {guidance}]`;

/** What was asked for, and the pain. */
export const requestPart: readonly NarrativePart[] = [
  sentence(
    "The request[, received {request.receivedAt},] is for {request.procedure}[ on {request.side}][ (code {request.cptCode})][ with diagnosis {request.diagnosisCodes}].",
  ),
  sentence(
    "A request[ for treatment of {request.side}][ under code {request.cptCode}][ with diagnosis {request.diagnosisCodes}] was received on {request.receivedAt}.",
  ),
  sentence(
    "The request is billed under code {request.cptCode}[ with diagnosis {request.diagnosisCodes}].",
  ),
  sentence("The diagnosis on the request is {request.diagnosisCodes}."),
  sentence("Treatment is requested for {request.side}."),
  sentence("The requesting provider describes the procedure as: {request.procedureDescription}."),
  sentence("It is {request.urgency}[ under {request.lineOfBusiness}]."),
  sentence("Coverage is under {request.lineOfBusiness}."),
  ...servicePart,
  sentence("Pain began on {presentation.onsetDate}[ and is mainly {presentation.painLocation}]."),
  onsetAsWrittenSentence,
  sentence("The main pain is {presentation.painLocation}."),
  sentence(
    "The baseline pain score was {presentation.painBaseline}[, measured on {presentation.painScale}].",
  ),
  sentence("Pain was measured on {presentation.painScale}."),
  sentence("The record was screened for red flags, and none was found.", {
    "presentation.redFlags": "none",
  }),
  sentence("Red flags in the record: {presentation.redFlags}."),
  anticoagulantPart,
];

/** What was tried, in the order of care. */
export const coursePart: readonly NarrativePart[] = [
  sentence(
    "Conservative care in this episode lasted {conservative.weeks}[ and included {conservative.components}].",
  ),
  sentence("Conservative care in this episode included {conservative.components}."),
  sentence("No kind of conservative care was given.", { "conservative.components": "none" }),
  ...sentencesFor("conservative.exception", {
    none: "No intolerance of or contraindication to conservative care was noted.",
    "not-tolerated": "Conservative care was not tolerated.",
    contraindicated: "Conservative care was contraindicated.",
  }),
  ...sentencesFor("conservative.activeRehab", {
    yes: "The member is in a rehabilitation program now.",
    no: "The member is not in a rehabilitation program now.",
  }),
  therapyCoursePart,
  {
    part: "rows",
    list: "conservative.medication.trials",
    none: "No pain medication was tried.",
    says: "Medications tried: {rows}.",
    row: `{drug}${trialPieces}[, pain {painBefore} before and {painAfter} after][, pain {painBefore} before][, pain {painAfter} after][, {doseOptimized}]`,
    nouns: {},
  },
  {
    part: "rows",
    list: "diagnosticSessions",
    none: "There were no earlier diagnostic sessions.",
    says: "Earlier diagnostic sessions: {rows}.",
    row: `{side}[ on {date}][, {dateAsWritten}]${sessionPieces}[, {reliefPercent} relief][, {sameScale}][, {durationMatchesAgent}][, {painDiary}]`,
    day: "date",
    nouns: {
      date: "date",
      reliefPercent: "percent relief",
      sameScale: "the scale used",
      durationMatchesAgent: "duration of relief",
      painDiary: "serial pain scores",
    },
  },
  {
    part: "rows",
    list: "therapeuticSessions",
    none: "There were no earlier therapeutic sessions.",
    says: "Earlier therapeutic sessions: {rows}.",
    row: `{side}[ on {date}][, {dateAsWritten}]${sessionPieces}[, {reliefPercent} relief][, {functionPercent} gain in function][, {monthsOfBenefit} of benefit][, {sameScale}]`,
    day: "date",
    nouns: {
      date: "date",
      reliefPercent: "percent relief",
      functionPercent: "gain in function",
      monthsOfBenefit: "months of benefit",
      sameScale: "the scale used",
    },
  },
  ...sentencesFor("continued.disability", {
    yes: "The record describes lasting disability.",
    no: "The record states that there is no lasting disability.",
  }),
  ...sentencesFor("continued.rationale", {
    yes: "The treating clinician gives a reason to continue injections beyond 12 months.",
    no: "The treating clinician gives no reason to continue injections beyond 12 months.",
  }),
  ...sentencesFor("continued.primaryCareInformed", {
    yes: "Primary care knows about the continued treatment.",
    no: "Primary care does not know about the continued treatment.",
  }),
];
