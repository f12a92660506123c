import type { Course } from "../../model/course.ts";
import { injectateWords, therapyCourses, trialDays } from "../spine-care-course.ts";

/** What the picture of the course of care shows: lanes in the order of care, amounts, and the baseline score. */
export const course: Course = {
  lanes: [
    {
      id: "pain",
      title: "Pain",
      isBackground: true,
      items: [
        {
          item: "since",
          from: "presentation.onsetDate",
          asWritten: "presentation.onsetAsWritten",
          label: "Onset",
          detail: "presentation.painLocation",
        },
      ],
    },
    {
      id: "exam",
      title: "Examination",
      items: [
        { item: "answer", fact: "exam.positiveTests" },
        { item: "answer", fact: "exam.side" },
      ],
    },
    {
      id: "imaging",
      title: "Imaging",
      items: [
        {
          item: "entries",
          list: "imaging.studies",
          words: [{ words: "{modality}, {region:lower}" }, { words: ": {finding}" }],
          day: "date",
          whenEmpty: "nothing",
        },
      ],
    },
    {
      id: "care",
      title: "Conservative care",
      items: [
        { item: "answer", fact: "conservative.components" },
        { item: "answer", fact: "conservative.exception" },
        { item: "answer", fact: "conservative.activeRehab" },
        therapyCourses,
        {
          item: "entries",
          list: "conservative.medication.trials",
          words: [
            { words: "{drug}", otherwise: "Drug not named" },
            { words: " {dose}" },
            { words: ", pain {painBefore:lower} before and {painAfter:lower} after" },
          ],
          ...trialDays,
          whenEmpty: "nothing",
        },
      ],
    },
    {
      id: "diagnostic",
      title: "Diagnostic sessions",
      items: [
        {
          item: "entries",
          list: "diagnosticSessions",
          words: [
            { words: "{side}" },
            ...injectateWords,
            { words: ", relief {reliefPercent:unit}" },
          ],
          day: "date",
          dayAsWritten: "dateAsWritten",
          whenEmpty: "answer",
        },
      ],
    },
    {
      id: "therapeutic",
      title: "Therapeutic sessions",
      items: [
        {
          item: "entries",
          list: "therapeuticSessions",
          words: [
            { words: "{side}" },
            ...injectateWords,
            { words: ", relief {reliefPercent:unit}" },
            { words: ", gain in function {functionPercent:unit}" },
            { words: ", benefit {monthsOfBenefit:unit}" },
          ],
          day: "date",
          dayAsWritten: "dateAsWritten",
          whenEmpty: "answer",
        },
      ],
    },
  ],
  amounts: [
    {
      label: "Conservative care",
      unit: "weeks",
      minimum: "conservativeMinWeeks",
      fact: "conservative.weeks",
    },
  ],
  scores: [
    {
      score: "answer",
      title: "Before",
      label: "before any injection",
      fact: "presentation.painBaseline",
    },
  ],
};
