import { type NarrativePart, sentence, sentencesFor } from "../../../model/narrative-words.ts";

/** What imaging, blocks and the search for other causes show. */
export const findingsPart: readonly NarrativePart[] = [
  ...sentencesFor("presentation.painReproduced", {
    yes: "Examination reproduces the pain.",
    no: "Examination does not reproduce the pain.",
  }),
  ...Object.entries({
    yes: "Standing and sitting lateral X-rays were obtained.",
    no: "Standing and sitting lateral X-rays were not obtained.",
    "not-available": "Standing and sitting lateral X-rays were not available.",
  }).map(([value, says]) =>
    sentence(says, { "imaging.dynamicStanding": value, "imaging.dynamicSitting": value }),
  ),
  {
    part: "alike",
    nouns: {
      "imaging.dynamicStanding": "a standing lateral X-ray",
      "imaging.dynamicSitting": "a sitting lateral X-ray",
    },
    says: {
      yes: "{list} {was} obtained.",
      no: "{list} {was} not obtained.",
      "not-available": "{list} {was} not available.",
    },
  },
  sentence("Dynamic films show {imaging.mobility}."),
  sentence("A spicule is present.", { "imaging.spicule": "yes" }),
  sentence("No spicule is present.", { "imaging.spicule": "no" }),
  sentence("MRI or CT of the coccyx was obtained.", { "imaging.coccyxMriOrCt": "yes" }),
  sentence("MRI or CT of the coccyx was not obtained.", { "imaging.coccyxMriOrCt": "no" }),
  sentence(
    "The standing film is dated {imaging.dynamicStandingDate}[, the sitting film {imaging.dynamicSittingDate}].",
  ),
  sentence("The sitting film is dated {imaging.dynamicSittingDate}."),
  sentence("The MRI or CT of the coccyx is dated {imaging.coccyxMriOrCtDate}."),
  {
    part: "rows",
    list: "imaging.studies",
    none: "There was no other imaging.",
    says: "Other imaging: {rows}.",
    row: "{modality} of {region}[, {date}] ({finding})",
    nouns: {},
  },
  sentence("No diagnostic block of the coccyx was performed.", {
    "blocks.diagnostic.performed": "no",
  }),
  sentence(
    "A diagnostic block at {blocks.diagnostic.site} gave {blocks.diagnostic.reliefPercent} relief.",
    { "blocks.diagnostic.performed": "yes" },
  ),
  sentence("A diagnostic block was placed at {blocks.diagnostic.site}.", {
    "blocks.diagnostic.performed": "yes",
  }),
  sentence("A diagnostic block of the coccyx gave {blocks.diagnostic.reliefPercent} relief.", {
    "blocks.diagnostic.performed": "yes",
  }),
  sentence("A diagnostic block of the coccyx was performed.", {
    "blocks.diagnostic.performed": "yes",
  }),
  sentence("The site entered for a diagnostic block is {blocks.diagnostic.site}."),
  sentence("The relief entered for a diagnostic block is {blocks.diagnostic.reliefPercent}."),
  sentence("The diagnostic block is dated {blocks.diagnostic.date}."),
  sentence("The diagnostic block used {blocks.diagnostic.agent}[, {blocks.diagnostic.dose}]."),
  sentence("The dose of the diagnostic block was {blocks.diagnostic.dose}."),
  ...sentencesFor("blocks.diagnostic.guidance", {
    fluoroscopy: "The diagnostic block was placed under fluoroscopic guidance.",
    ct: "The diagnostic block was placed under CT guidance.",
    ultrasound: "The diagnostic block was placed under ultrasound guidance.",
    none: "The diagnostic block was placed without image guidance.",
  }),
  sentence("Relief from the diagnostic block lasted {blocks.diagnostic.reliefHours}."),
  ...sentencesFor("blocks.diagnostic.reliefMeasured", {
    yes: "The duration of relief is recorded on the same scale as before the block.",
    no: "The duration of relief is not recorded on the same scale as before the block.",
  }),
  sentence("There were no earlier diagnostic blocks for this pain.", {
    "blocks.diagnostic.earlier": "0",
  }),
  sentence("Earlier for this pain: {blocks.diagnostic.earlier}."),
  sentence("No diagnostic SI joint block was performed.", { "blocks.siJoint.performed": "no" }),
  sentence("A diagnostic SI joint block gave {blocks.siJoint.reliefPercent} relief.", {
    "blocks.siJoint.performed": "yes",
  }),
  sentence("A diagnostic SI joint block was performed.", { "blocks.siJoint.performed": "yes" }),
  sentence("The relief entered for an SI joint block is {blocks.siJoint.reliefPercent}."),
  sentence("The SI joint block is dated {blocks.siJoint.date}."),
  ...sentencesFor("blocks.siJoint.side", {
    left: "The SI joint block was on the left.",
    right: "The SI joint block was on the right.",
    both: "The SI joint block was on both sides.",
  }),
  sentence("The SI joint block used {blocks.siJoint.agent}[, {blocks.siJoint.dose}]."),
  sentence("The dose of the SI joint block was {blocks.siJoint.dose}."),
  sentence("The SI joint was evaluated, with a negative result.", {
    "alternatives.siJointEvaluation": "done-negative",
  }),
  sentence("The SI joint was evaluated, with a positive result.", {
    "alternatives.siJointEvaluation": "done-positive",
  }),
  sentence("The record states that the SI joint was not evaluated.", {
    "alternatives.siJointEvaluation": "not-done",
  }),
  {
    part: "alike",
    nouns: {
      "alternatives.pilonidalCyst": "pilonidal cyst",
      "alternatives.perianalAbscess": "perianal abscess",
      "alternatives.hemorrhoids": "hemorrhoids",
      "alternatives.pelvicOrganDisease": "disease of the pelvic organs",
      "alternatives.lumbosacralSpine": "lumbosacral spine disorder",
      "alternatives.sacroiliacJoint": "the SI joint as the source of pain",
    },
    plural: ["alternatives.hemorrhoids"],
    says: {
      excluded: "{list} {was} excluded.",
      present: "{list} {was} found.",
      "not-evaluated": "The record states that {list} {was} not evaluated.",
    },
  },
  sentence("The treating clinician gives a patient-specific rationale.", {
    "guideline.patientRationale": "yes",
  }),
  sentence("The treating clinician gives no patient-specific rationale.", {
    "guideline.patientRationale": "no",
  }),
];
