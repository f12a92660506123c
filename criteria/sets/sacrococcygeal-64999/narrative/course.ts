import { type NarrativePart, sentence, sentencesFor } from "../../../model/narrative-words.ts";
import {
  anticoagulantPart,
  injectatePieces,
  onsetAsWrittenSentence,
  servicePart,
  therapyCoursePart,
  trialPieces,
} from "../../spine-care-narrative.ts";

const therapy = "conservative.physicalTherapy";

/** What was asked for. */
export const requestPart: readonly NarrativePart[] = [
  sentence(
    "The request[, received {request.receivedAt},] is for {request.procedure}[ (CPT {request.cptCode})][ with diagnosis {request.diagnosisCodes}].",
  ),
  sentence(
    "A request[ under CPT {request.cptCode}][ with diagnosis {request.diagnosisCodes}] was received on {request.receivedAt}.",
  ),
  sentence(
    "The request is billed under CPT {request.cptCode}[ with diagnosis {request.diagnosisCodes}].",
  ),
  sentence("The diagnosis on the request is {request.diagnosisCodes}."),
  sentence("The requesting provider describes the procedure as: {request.procedureDescription}."),
  sentence("It is {request.urgency}[ under {request.lineOfBusiness}]."),
  sentence("Coverage is under {request.lineOfBusiness}."),
  ...servicePart,
];

/** How the pain began, and what must not be overlooked. */
export const presentationPart: readonly NarrativePart[] = [
  sentence("Pain began on {presentation.onsetDate}[ {presentation.mechanism}]."),
  sentence("Pain began {presentation.mechanism}."),
  onsetAsWrittenSentence,
  sentence("It does not radiate.", { "presentation.radiation": "none" }),
  sentence("It radiates to the {presentation.radiation}."),
  sentence(
    "The pain score was {presentation.painBaseline} before treatment[ and is {presentation.painCurrent} now].",
  ),
  sentence("The pain score is {presentation.painCurrent} now."),
  sentence("The record was screened for red flags, and none was found.", {
    "presentation.redFlags": "none",
  }),
  sentence("Red flags in the record: {presentation.redFlags}."),
  sentence("Fracture was ruled out.", { "presentation.fracture": "excluded" }),
  sentence("A fracture is present.", { "presentation.fracture": "present" }),
  sentence("The record states that fracture was not evaluated.", {
    "presentation.fracture": "not-evaluated",
  }),
  anticoagulantPart,
];

/** What was tried, in the order of care. */
export const coursePart: readonly NarrativePart[] = [
  sentence("No physical therapy visits were attended.", { [`${therapy}.sessions`]: "0" }),
  sentence(
    `The member attended {${therapy}.sessions} of physical therapy[ from {${therapy}.firstSession} to {${therapy}.lastSession}][ starting on {${therapy}.firstSession}][, the last on {${therapy}.lastSession}][; the record gives the duration as {${therapy}.weeks}].`,
  ),
  sentence(
    `Physical therapy ran from {${therapy}.firstSession} to {${therapy}.lastSession}[; the record gives the duration as {${therapy}.weeks}].`,
  ),
  sentence(`Physical therapy began on {${therapy}.firstSession}.`),
  sentence(`The last physical therapy visit was on {${therapy}.lastSession}.`),
  sentence(`The record gives the duration of physical therapy as {${therapy}.weeks}.`),
  sentence("No barrier to completing therapy was noted.", { [`${therapy}.exception`]: "none" }),
  sentence("Therapy was not completed because it was not tolerated.", {
    [`${therapy}.exception`]: "not-tolerated",
  }),
  sentence("Therapy was not completed because it was contraindicated.", {
    [`${therapy}.exception`]: "contraindicated",
  }),
  sentence("Therapy was not completed because the member had no access to it.", {
    [`${therapy}.exception`]: "no-access",
  }),
  therapyCoursePart,
  {
    part: "alike",
    nouns: {
      "conservative.levatorAniTherapy": "levator ani massage and stretching",
      "conservative.coccyxMobilization": "mobilization of the coccyx",
      "conservative.cushion": "a coccyx cushion",
    },
    says: {
      yes: "Care included {list}.",
      no: "{list} {was} not used.",
      contraindicated: "{list} {was} contraindicated.",
    },
  },
  sentence("Acupuncture was tried.", { "conservative.acupuncture": "tried" }),
  sentence("The record shows that acupuncture was considered.", {
    "conservative.acupuncture": "considered",
  }),
  sentence("The record shows that acupuncture was not considered.", {
    "conservative.acupuncture": "not-considered",
  }),
  {
    part: "rows",
    list: "conservative.medication.trials",
    none: "No pain medication was tried.",
    says: "Medications tried: {rows}.",
    row: `{drug}${trialPieces}[, pain {painBefore} before and {painAfter} after][, pain {painBefore} before][, pain {painAfter} after][, {doseOptimized}]`,
    nouns: {
      painBefore: "pain before",
      painAfter: "pain after",
      doseOptimized: "dose optimization",
    },
  },
  sentence("The medication dose was optimized, and more than one class was tried together.", {
    "conservative.medication.doseOptimized": "yes",
    "conservative.medication.multimodalTrial": "yes",
  }),
  ...sentencesFor("conservative.medication.doseOptimized", {
    yes: "The medication dose was optimized.",
    no: "The medication dose was not optimized.",
    contraindicated: "Raising the medication dose was contraindicated.",
  }),
  ...sentencesFor("conservative.medication.multimodalTrial", {
    yes: "Medications of more than one class were tried together.",
    no: "Medications of more than one class were not tried together.",
    contraindicated: "A multimodal medication trial was contraindicated.",
  }),
  sentence("After {conservative.months} of conservative care, {conservative.outcome}."),
  sentence("With conservative care, {conservative.outcome}."),
  sentence("Conservative care lasted {conservative.months}."),
  ...sentencesFor("conservative.recent", {
    yes: "Conservative care was given in the 6 months before the request.",
    no: "No conservative care was given in the 6 months before the request.",
  }),
  {
    part: "rows",
    list: "priorInterventions",
    none: "There were no earlier procedures.",
    says: "Earlier procedures: {rows}.",
    row: `{procedure}[ at {level}][, {side}][ on {date}][, {dateAsWritten}]${injectatePieces} ({outcome}[, {reliefPercent} relief])`,
    day: "date",
    nouns: { date: "date", reliefPercent: "percent relief" },
  },
];
