import type { Circumstances, PassageRule, RecordRule } from "../../model/record-words.ts";
import { bodyParts, notOfThisPain } from "./about-this-pain.ts";

const began =
  "(began|begin|started|start|starting|onset|commenced|developed|occurred|first noted|first noticed|first experienced)";
const complaint = "(pain|lbp|symptom*|problem*|discomfort|complaint*|ache|coccydynia|tailbone)";
const event =
  "(injury|injured|accident|fall|fell|incident|slipped|slid|tripped|sat down hard|trauma|collision|crash|wreck|mva|mvc|hit|kicked|struck)";

/** When it began; without the day the passage is shown and gives no date. */
export const onsetRules: readonly RecordRule[] = [
  {
    kind: "date",
    phrases: [
      `${complaint} ..6 ${began} ..5 <date>`,
      `${began} [of] ..3 ${complaint} ..4 <date>`,
      `${complaint} ..3 since ..2 <date>`,
      `(date of (injury|onset|accident|loss)|doi|injury date|onset date|onset) [is|was] <date>`,
      `(well|fine|asymptomatic|pain free|without pain|no pain) until ..2 <date>`,
      `${event} ..5 (on|in|dated|of|from) [or about|approximately|about] <date>`,
      `${event} ..6 <date>`,
      `<date> ..2 (fall|injury|accident|fell)`,
      `(pain|coccydynia|onset|began|began with|since) ..8 (delivery|birth|childbirth) ..5 <date>`,
      `(on|in) <date> ..16 ${event}`,
      `secondary to ..3 ${event} ..4 <date>`,
    ],
    near: [
      {
        phrases: ["(pain|painful|hurt*|ache|aching|injur*|symptom*|coccydynia|radicul*)"],
        within: "paragraph",
      },
    ],
    unless: [
      "(surgery|surgical|fusion|laminectomy|discectomy|mri|ct|x ray*|injection*|procedure|(nerve|diagnostic|ganglion|joint) block|cycle|seen in|follow up|visit|born)",
    ],
    skipSections: [
      ...notOfThisPain,
      "past-history",
      "surgical-history",
      "imaging",
      "exam",
      "medications",
    ],
    bodyParts,
    contexts: { historical: "use", planned: "use" },
  },
  onsetPassages(),
];

function onsetPassages(): PassageRule & Circumstances {
  return {
    kind: "passage",
    phrases: [
      `${complaint} ..6 ${began}`,
      `${began} [of] ..3 ${complaint}`,
      `${complaint} ..5 (for|since|over|past) ..4 (years|year|months|month|weeks|week|days)`,
      `(<number>|several|few|couple of) [and] [a half] (day|days|week|weeks|month|months|year|years) (ago|history|prior)`,
      `(${complaint}|<coccyx>) ..4 [x] <number> (mo|mos|months|month|yr|yrs|year|years|wk|wks|week|weeks|day|days)`,
      `${event} ..6 (yesterday|today|tonight|this morning|last (night|week|month|year|spring|summer|fall|winter))`,
      `since ..6 (january|february|march|april|may|june|july|august|september|october|november|december|childhood|then)`,
      `(delivery|birth) ..4 <date>`,
      `(past|last|over the) (<number>|several|few) (days|weeks|months|years)`,
      `${event} ..8 (ago|in <date>)`,
      `${event} ..8 <date>`,
      "(long standing|longstanding|chronic) .. pain",
      `(happened|started|began|occurred|while (walking|lifting|sitting|bending)) ..5 (<number>|several|few) (days|weeks|months|years) ago`,
    ],
    near: [{ phrases: [complaint, event], within: "paragraph" }],
    skipSections: [
      ...notOfThisPain,
      "past-history",
      "surgical-history",
      "imaging",
      "exam",
      "medications",
      "plan",
    ],
    bodyParts,
    contexts: { historical: "use" },
  };
}
