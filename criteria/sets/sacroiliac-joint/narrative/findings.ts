import { type NarrativePart, sentence, sentencesFor } from "../../../model/narrative-words.ts";

/** What the exam shows, and what is planned. */
export const findingsPart: readonly NarrativePart[] = [
  sentence("No provocative test was positive.", { "exam.positiveTests": "none" }),
  sentence("Provocative tests were positive[ on {exam.side}]: {exam.positiveTests}."),
  sentence("The side recorded for provocative tests is {exam.side}."),
  {
    part: "rows",
    list: "imaging.studies",
    none: "There was no imaging.",
    says: "Imaging: {rows}.",
    row: "{modality} of {region}[, {date}] ({finding})",
    nouns: {},
  },
  ...sentencesFor("presentation.radiculopathy", {
    yes: "Untreated radiculopathy is present.",
    no: "There is no untreated radiculopathy.",
  }),
  sentence("No other cause of the pain was found.", { "presentation.otherCauses": "none" }),
  sentence("Other causes of the pain were found: {presentation.otherCauses}."),
  sentence("The procedure is planned without image guidance.", { "plan.guidance": "none" }),
  sentence("The procedure is planned under {plan.guidance} guidance with contrast.", {
    "plan.contrast": "yes",
  }),
  sentence("The procedure is planned under {plan.guidance} guidance without contrast.", {
    "plan.contrast": "no",
  }),
  sentence("The procedure is planned under {plan.guidance} guidance."),
  ...sentencesFor("plan.contrast", {
    yes: "Contrast is planned.",
    no: "Contrast is not planned.",
  }),
  ...sentencesFor("plan.contrastBar", {
    none: "No reason against contrast was noted.",
    allergy: "Contrast can’t be used because of an allergy.",
    pregnancy: "Contrast can’t be used because of pregnancy.",
  }),
  ...sentencesFor("plan.biologic", {
    yes: "The injectate includes a biologic.",
    no: "The injectate does not include a biologic.",
  }),
  sentence("No other block is planned in the same session.", { "plan.otherBlocks": "none" }),
  sentence("Other blocks planned in the same session: {plan.otherBlocks}."),
];
