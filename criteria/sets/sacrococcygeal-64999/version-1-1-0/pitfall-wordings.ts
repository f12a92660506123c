import type { Wordings } from "../../../model/criteria-set.ts";

/** The same three voices for each pitfall. */
export const pitfallWordings: Readonly<Record<string, Wordings>> = {
  "premature-intervention": {
    nurse: "Procedure before conservative care is complete",
    provider: "Therapy and medication notes beyond the faxed pages, if there are any",
    member: "Some of the usual first treatments do not seem to be finished",
  },
  "no-dynamic-imaging": {
    nurse: "Standing and sitting X-rays not documented",
    provider: "Coccyx X-rays in both positions, or a statement that they are not available",
    member: "We have not seen X-rays of your tailbone, standing and sitting",
  },
  "skipped-diagnostic-block": {
    nurse: "No diagnostic block documented",
    provider: "The procedure note of a diagnostic injection with percent relief",
    member: "We have not seen a test injection that shows where the pain comes from",
  },
  "alternatives-ignored": {
    nurse: "Other pain sources not excluded",
    provider: "The exam or test for each other source of pain",
    member: "Some other reasons for the pain have not been checked",
  },
  "partial-response-not-optimized": {
    nurse: "Partial response, dose not optimized",
    provider: "The doses that were used, and why they were not raised or combined",
    member: "A medicine helped in part, and a better dose may help more",
  },
  "wrong-region-imaging": {
    nurse: "Imaging of another region",
    provider: "Coccyx X-rays; imaging of the lumbar spine does not show the coccyx",
    member: "The images we have do not show your tailbone",
  },
  "exam-finding-as-imaging": {
    nurse: "Exam finding reported as imaging",
    provider: "The radiology report itself",
    member: "We need the report of your images, not only the exam",
  },
  "pain-scores-conflict": {
    nurse: "Conflicting pain scores",
    provider: "The dates of both pain scores",
    member: "Two of your pain scores do not match",
  },
  "sessions-without-span": {
    nurse: "Visit count without dates",
    provider: "The first and last dates of therapy",
    member: "We need to know when your therapy began and ended",
  },
  "block-without-relief": {
    nurse: "Block result not documented",
    provider: "How much relief the block gave, in percent",
    member: "We need to know how much your test injection helped",
  },
  "positive-block-red-flag": {
    nurse: "A positive block does not rule out tumor",
    provider: "The work-up of the warning sign",
    member: "Feeling better after an injection does not rule out a serious cause",
  },
  "ladder-skipped": {
    nurse: "Treatment step skipped",
    provider: "Notes of earlier procedures, if there were any",
    member: "A simpler treatment usually comes before this one",
  },
  "si-target-under-coccyx-diagnosis": {
    nurse: "SI joint target, nonspecific diagnosis code",
    provider: "Documentation of the structure that causes the pain",
    member: "We need to know which part of your back is the source of the pain",
  },
  "guideline-indirect": {
    nurse: "The guideline addresses other spinal levels",
    provider: "Nothing to send: the guideline and your rationale are both shown to the physician",
    member:
      "An expert guideline advises against this kind of treatment for long-lasting spine pain; it looked at other parts of the spine",
  },
};
