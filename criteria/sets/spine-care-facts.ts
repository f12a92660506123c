import type { ChoiceOption, EntryField } from "../model/fact.ts";
import type { SupplementaryFact, SupplementaryField } from "./with-supplementary.ts";

/** What records of spine care say beside what the criteria of any set read. */

const partialHint = "A month or a year is enough, such as 3/2026 or 2026.";

export const leftRight = [
  { value: "left", label: "Left" },
  { value: "right", label: "Right" },
  { value: "both", label: "Both" },
] as const satisfies readonly ChoiceOption[];

export const guidance = [
  { value: "fluoroscopy", label: "Fluoroscopy" },
  { value: "ct", label: "CT" },
  { value: "ultrasound", label: "Ultrasound" },
  { value: "none", label: "None" },
] as const satisfies readonly ChoiceOption[];

export const onsetAsWritten: SupplementaryFact = {
  path: "presentation.onsetAsWritten",
  step: "presentation",
  label: "Onset as written",
  question: "Which month or year does the record give for the onset?",
  hint: `Only where it gives no day. ${partialHint}`,
  answer: { kind: "partial-date" },
  onlyWhen: { fact: "presentation.onsetDate", in: ["not-documented"] },
};

export const anticoagulants: SupplementaryFact = {
  path: "presentation.anticoagulants",
  step: "presentation",
  label: "Anticoagulants and antiplatelets",
  question: "Which anticoagulants or antiplatelets does the patient take?",
  hint: "One line per drug, with the plan for it around the procedure where the record gives one.",
  answer: {
    kind: "entries",
    noneLabel: "None taken",
    addLabel: "Add a drug",
    entryLabel: "Drug",
    fields: [
      { name: "drug", label: "Drug", required: true, answer: { kind: "text" } },
      {
        name: "plan",
        label: "Plan for the procedure",
        required: false,
        answer: {
          kind: "choice",
          options: [
            { value: "hold", label: "Hold" },
            { value: "continue", label: "Continue" },
            { value: "bridge", label: "Bridge" },
          ],
        },
      },
    ],
  },
};

/** Kinds of therapy that are physical therapy: their visits are the ones that a count of such visits means. */
export const physicalTherapyKinds = ["physical-therapy", "pelvic-floor-therapy"] as const;

export const therapyEpisodes: SupplementaryFact = {
  path: "conservative.therapyEpisodes",
  step: "conservative",
  label: "Therapy episodes",
  question: "Which courses of therapy does the record describe?",
  hint: `One line per course, such as one clinic or one year. ${partialHint}`,
  answer: {
    kind: "entries",
    noneLabel: "No course of therapy",
    addLabel: "Add a course",
    entryLabel: "Course",
    fields: [
      {
        name: "kind",
        label: "Kind of therapy",
        required: true,
        answer: {
          kind: "choice",
          options: [
            { value: "physical-therapy", label: "Physical therapy" },
            { value: "pelvic-floor-therapy", label: "Pelvic floor therapy" },
            { value: "manual-therapy", label: "Manual or chiropractic therapy" },
            { value: "home-exercise", label: "Home exercise" },
            { value: "other", label: "Other therapy" },
          ],
        },
      },
      {
        name: "provider",
        label: "Clinic or therapist",
        required: false,
        answer: { kind: "text" },
      },
      { name: "first", label: "First visit", required: false, answer: { kind: "partial-date" } },
      { name: "last", label: "Last visit", required: false, answer: { kind: "partial-date" } },
      {
        name: "sessions",
        label: "Visits",
        required: false,
        answer: { kind: "number", unit: "visits", wholeOnly: true },
      },
      {
        name: "outcome",
        label: "Result",
        required: false,
        answer: {
          kind: "choice",
          options: [
            { value: "no-relief", label: "No relief" },
            { value: "some-relief", label: "Some relief" },
            { value: "good-relief", label: "Good relief" },
            { value: "not-completed", label: "Not completed" },
          ],
        },
      },
    ],
  },
};

const text = (name: string, label: string): SupplementaryField => ({
  name,
  label,
  answer: { kind: "text" },
});
const partialDate = (name: string, label: string): SupplementaryField => ({
  name,
  label,
  answer: { kind: "partial-date" },
});

/** Dose and dates of a medication trial. */
export const trialFields: readonly SupplementaryField[] = [
  text("dose", "Dose"),
  partialDate("start", "Started"),
  partialDate("stop", "Stopped"),
];

/** The date of a study. */
export const studyFields: readonly SupplementaryField[] = [partialDate("date", "Date")];

/** Beside the date of a procedure, which is a day. */
export const dateAsWritten = partialDate("dateAsWritten", "Month or year, if no day is given");

/** What was injected. */
export const injectateFields: readonly SupplementaryField[] = [
  text("agent", "Drug injected"),
  text("dose", "Dose"),
];

export const guidanceField: SupplementaryField = {
  name: "guidance",
  label: "Image guidance",
  answer: { kind: "choice", options: guidance },
};

/** Fields of the lists above in sets that had no such list: asked like any other, none of them required. */
export function asFields(fields: readonly SupplementaryField[]): readonly EntryField[] {
  return fields.map((field) => ({ ...field, required: false }));
}
