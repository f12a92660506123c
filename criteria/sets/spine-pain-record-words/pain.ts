import type { Circumstances, PassageRule, RecordRule } from "../../model/record-words.ts";

/** Where a score or a date is not about this pain. */
const elsewhere = ["neck", "arm", "head", "knee", "foot", "thorax"] as const;
const here = ["coccyx", "sacrum", "si-joint", "lumbar", "buttocks", "pelvis", "legs"] as const;
const bodyParts = { ours: here, others: elsewhere } as const;

const notOfThisPain = [
  "family-history",
  "social-history",
  "goals",
  "instructions",
  "consent",
] as const;

const scale =
  "(/ 10|out of 10|out of a possible 10|on a scale of (0|1|zero) to 10|on a (0|1) to 10 scale)";

/** Scores as they are written beside the word "pain" or the name of a scale. */
const scores = [
  `(pain|discomfort|pain score|pain level|pain intensity|pain rating) ..5 <number> ${scale}`,
  `(rat*|scor*|grade*|describe*|report*|quantif*) .. (pain|it|discomfort|severity|intensity) .. <number> ${scale}`,
  `<number> ${scale} .. (pain|discomfort|in severity|in intensity)`,
  "(pain score|pain level|pain scale|pain rating|pain intensity|vas|nrs|nprs|vrs) [score] [is|was|of|today|now|currently] [at|a|is] [a] <number>",
  "(scale of (0|1|zero) (to|-) 10|(0|1) (to|-) 10 [pain|point|numeric] scale|10 point scale) ..8 (is|as|at|it) [a|an|about] <number>",
  `(vas|nrs|nprs|severity|intensity) ..3 <number> ${scale}`,
];

const earlier =
  "(initial*|at that time|at the time|at onset|prior to|previous*|originally|at first|at baseline|last visit|before)";
const today = "(today|now|current*|present*|at this time|this visit)";

/** The latest score; one that is told as past, as a worst or best, or as a range, is shown without a value. */
export const currentPainRules: readonly RecordRule[] = [
  {
    kind: "number",
    phrases: [...scores, `(now|today|currently) ..4 <number> ${scale}`],
    unless: ["from [a|an] <number>"],
    min: 0,
    max: 10,
    withoutValueNear: [
      "(worst|at worst|best|at best|least|average|maximum|minimum|max|min|at times|flare*|varies|ranges|fluctuat*)",
      earlier,
      `rated .. pain .. <number> ${scale} [in severity]`,
    ],
    skipSections: [...notOfThisPain, "past-history", "surgical-history"],
    bodyParts,
    contexts: { historical: "set-aside", goal: "skip" },
  },
  {
    kind: "number",
    phrases: [
      `(decreased|reduced|improved|down|dropped|increased|went|gone) ..8 to .. <number> ${scale}`,
      `from <number> [${scale}] to <number> ${scale}`,
    ],
    min: 0,
    max: 10,
    near: [
      { phrases: ["(pain|discomfort|vas|nrs|score)"], within: "sentence" },
      {
        phrases: ["(decreas*|reduc*|improv*|down|drop*|increas*|went|gone|better)"],
        within: "clause",
      },
    ],
    unless: ["(strength|motor|flexion|extension)"],
    skipSections: notOfThisPain,
    bodyParts,
    contexts: { historical: "set-aside", goal: "skip" },
  },
  {
    kind: "number",
    phrases: [`rated .. pain ..3 ${today} ..3 <number> ${scale}`],
    min: 0,
    max: 10,
    skipSections: notOfThisPain,
    bodyParts,
  },
  {
    kind: "passage",
    phrases: [`<number> ${scale}`, "(pain|vas) (score|scale|rating|level)"],
    near: [{ phrases: ["(pain|discomfort|vas|nrs)"], within: "sentence" }],
    unless: ["(strength|motor|reflex*|grip|flexion|extension|muscle*)"],
    skipSections: [...notOfThisPain, "past-history"],
    bodyParts,
  },
];

/** The score at the start: told as such, or of an earlier visit. */
export const baselinePainRules: readonly RecordRule[] = [
  {
    kind: "number",
    phrases: [
      ...scores,
      `(decreased|reduced|improved|down|dropped|went) .. from .. <number> ${scale}`,
      `(from|was) <number> ${scale} .. (to|now)`,
    ],
    near: [
      {
        phrases: [earlier, "(decreased|reduced|improved|dropped|down) .. from"],
        within: "clause",
      },
    ],
    min: 0,
    max: 10,
    withoutValueNear: ["(worst|best|least|average)"],
    skipSections: notOfThisPain,
    bodyParts,
    contexts: { historical: "use", goal: "skip" },
  },
  {
    kind: "number",
    phrases: [`rated .. pain .. <number> ${scale}`],
    near: [
      {
        phrases: [
          "(was|were) seen .. (on|in)",
          "(first|initial|last|previous) (visit|evaluation|consultation|appointment)",
        ],
        within: "paragraph",
      },
    ],
    unless: [today],
    min: 0,
    max: 10,
    skipSections: notOfThisPain,
    bodyParts,
  },
];

const began =
  "(began|begin|started|start|starting|onset|commenced|developed|occurred|first noted|first noticed|first experienced)";
const complaint = "(pain|symptom*|problem*|discomfort|complaint*|ache|coccydynia)";
const event =
  "(injury|injured|accident|fall|fell|incident|slipped|trauma|collision|mva|mvc|hit|kicked|struck)";

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
      `(on|in) <date> ..8 ${event}`,
      `secondary to ..3 ${event} ..4 <date>`,
    ],
    near: [
      {
        phrases: ["(pain|painful|hurt*|ache|aching|injur*|symptom*|coccydynia|radicul*)"],
        within: "paragraph",
      },
    ],
    unless: [
      "(surgery|surgical|fusion|laminectomy|discectomy|mri|ct|x ray*|injection*|procedure|block|cycle|delivery|seen in|follow up|visit|born|birth)",
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
