import type { DataWarning } from "../../model/criteria-set.ts";

const therapy = "conservative.physicalTherapy";

/** Answers that cannot all be right. They decide nothing; they stand beside the answers concerned. */
export const warnings: readonly DataWarning[] = [
  {
    id: "onset-after-receipt",
    message: "The pain is said to begin after the request was received. Check both dates.",
    facts: ["presentation.onsetDate", "request.receivedAt"],
    firesWhen: { when: "later", fact: "presentation.onsetDate", than: "request.receivedAt" },
  },
  {
    id: "therapy-after-receipt",
    message: "The last therapy session lies after the request was received. Check both dates.",
    facts: [`${therapy}.lastSession`, "request.receivedAt"],
    firesWhen: { when: "later", fact: `${therapy}.lastSession`, than: "request.receivedAt" },
  },
  {
    id: "therapy-before-onset",
    message: "Therapy began before the pain did. It may belong to an earlier episode.",
    facts: [`${therapy}.firstSession`, "presentation.onsetDate"],
    firesWhen: { when: "later", fact: "presentation.onsetDate", than: `${therapy}.firstSession` },
  },
  {
    id: "weeks-disagree",
    message:
      "The stated weeks and the dates of therapy differ by a week or more. The dates are what counts.",
    facts: [`${therapy}.weeks`, `${therapy}.firstSession`, `${therapy}.lastSession`],
    firesWhen: {
      when: "numbers-differ",
      left: { fact: `${therapy}.weeks` },
      right: { derived: "weeksOfTherapy" },
      is: "apart-by",
      limit: "weeksDifference",
    },
  },
  {
    id: "sessions-exceed-days",
    message: "There are more therapy sessions than days between the first and the last.",
    facts: [`${therapy}.sessions`, `${therapy}.firstSession`, `${therapy}.lastSession`],
    firesWhen: {
      when: "numbers-differ",
      left: { fact: `${therapy}.sessions` },
      right: { derived: "daysOfTherapy" },
      is: "left-above-by",
      limit: "sessionsAboveDays",
    },
  },
  {
    id: "months-exceed-pain",
    message: "Conservative care is said to have lasted longer than the pain. Check the onset date.",
    facts: ["conservative.months", "presentation.onsetDate"],
    firesWhen: {
      when: "numbers-differ",
      left: { fact: "conservative.months" },
      right: { derived: "monthsOfPain" },
      is: "left-above-by",
      limit: "monthsAbovePain",
    },
  },
];
