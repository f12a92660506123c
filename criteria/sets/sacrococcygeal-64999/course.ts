import type { Course } from "../../model/course.ts";
import { therapyCourses, trialDays } from "../spine-care-course.ts";

const therapy = "conservative.physicalTherapy";
const trials = "conservative.medication.trials";

/** What the picture of the course of care shows: lanes in the order of care, amounts, and pain scores. */
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
          detail: "presentation.mechanism",
        },
      ],
    },
    {
      id: "therapy",
      title: "Physical therapy",
      items: [
        {
          item: "episode",
          label: "Therapy",
          first: `${therapy}.firstSession`,
          firstLabel: "First visit",
          last: `${therapy}.lastSession`,
          lastLabel: "Last visit",
          count: { fact: `${therapy}.sessions`, unit: "visits" },
          minimumWeeks: "ptMinWeeks",
          stated: `${therapy}.weeks`,
          reason: { fact: `${therapy}.exception`, unless: ["none"] },
        },
        therapyCourses,
      ],
    },
    {
      id: "medication",
      title: "Medication",
      items: [
        {
          item: "entries",
          list: trials,
          words: [
            { words: "{drug}", otherwise: "Drug not named" },
            { words: " {dose}" },
            { words: ", pain {painBefore:lower} before and {painAfter:lower} after" },
            { words: ", dose optimized: {doseOptimized:lower}" },
          ],
          ...trialDays,
          whenEmpty: "answer",
        },
      ],
    },
    {
      id: "imaging",
      title: "Imaging",
      items: [
        {
          item: "answer",
          fact: "imaging.dynamicStanding",
          day: "imaging.dynamicStandingDate",
        },
        { item: "answer", fact: "imaging.dynamicSitting", day: "imaging.dynamicSittingDate" },
        { item: "answer", fact: "imaging.coccyxMriOrCt", day: "imaging.coccyxMriOrCtDate" },
        {
          item: "entries",
          list: "imaging.studies",
          words: [{ words: "{modality}, {region:lower}" }, { words: ": {finding}" }],
          day: "date",
          whenEmpty: "question",
        },
      ],
    },
    {
      id: "blocks",
      title: "Diagnostic blocks",
      items: [
        {
          item: "result",
          performed: "blocks.diagnostic.performed",
          detail: "blocks.diagnostic.site",
          percent: "blocks.diagnostic.reliefPercent",
          of: "relief",
          minimum: "blockReliefMinPercent",
          day: "blocks.diagnostic.date",
        },
        {
          item: "result",
          performed: "blocks.siJoint.performed",
          percent: "blocks.siJoint.reliefPercent",
          of: "relief",
          minimum: "siBlockReliefMinPercent",
          day: "blocks.siJoint.date",
        },
      ],
    },
    {
      id: "procedures",
      title: "Earlier procedures",
      items: [
        {
          item: "entries",
          list: "priorInterventions",
          words: [
            { words: "{procedure}" },
            { words: ", {level}" },
            { words: ", {side:lower}" },
            { words: ": {outcome:lower}" },
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
      label: "Therapy visits",
      unit: "visits",
      minimum: "ptMinSessions",
      fact: `${therapy}.sessions`,
    },
    {
      label: "Duration of therapy",
      unit: "weeks",
      minimum: "ptMinWeeks",
      fact: `${therapy}.weeks`,
      between: { first: `${therapy}.firstSession`, last: `${therapy}.lastSession` },
    },
    {
      label: "Conservative care",
      unit: "months",
      minimum: "conservativeMinMonths",
      fact: "conservative.months",
    },
  ],
  scores: [
    {
      score: "answer",
      title: "Before",
      label: "before treatment",
      fact: "presentation.painBaseline",
    },
    {
      score: "entries",
      list: trials,
      name: "drug",
      unnamed: "drug not named",
      before: "painBefore",
      after: "painAfter",
    },
    { score: "answer", title: "Now", label: "now", fact: "presentation.painCurrent" },
  ],
};
