import type { Circumstances, FindingRule } from "../../model/record-words.ts";
import { skipSections } from "./skip-sections.ts";

type RedFlagRule = FindingRule & Circumstances;

/** A fall or crash of great force. */
export const majorTrauma: RedFlagRule = {
  kind: "finding",
  value: "major-trauma",
  phrases: [
    "(major|severe|significant|high energy|high impact|serious) (trauma|injury|accident|fall)",
    "(motor vehicle|car|auto|automobile|motorcycle|vehicle) (accident|collision|crash|wreck)",
    "(mva|mvc)",
    "(fell|fall|fallen|jumped) .. (from|off) ..4 (roof|ladder|height|scaffold*|horse|balcony|window|tree|feet)",
  ],
  negatedOnly: ["(trauma|injury)"],
  contexts: { historical: "use" },
  skipSections,
};

/** Steroids for months, not an injection or a short course. */
export const longTermSteroids: RedFlagRule = {
  kind: "finding",
  value: "long-term-steroids",
  phrases: [
    "(long term|longterm|chronic|prolonged|maintenance|daily) .. (steroid|steroids|corticosteroid*|prednisone|prednisolone|dexamethasone)",
    "(steroid|steroids|corticosteroid*|prednisone) .. (long term|chronic*|daily|for (months|years)|dependent)",
  ],
  negatedOnly: ["(steroid use|corticosteroid use|use of steroids|use of corticosteroids)"],
  unless: ["(injection*|dose pack|dosepak|taper|burst|nasal|topical|cream|inhal*)"],
  skipSections,
};
