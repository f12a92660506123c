import type { RecordRule } from "../../model/record-words.ts";
import { bodyParts, notOfThisPain } from "./about-this-pain.ts";

const scale =
  "(/ 10|out of (10|ten)|out of a possible 10|on a scale of (0|1|zero) (to|-) (10|ten)|on a (0|1) (to|-) 10 [point] scale|on a (10|ten) point scale)";

/** Scores as they are written beside the word "pain" or the name of a scale. */
const scores = [
  `(pain|discomfort|score|pain score|pain level|pain intensity|pain rating) ..5 <number> ${scale}`,
  `(rat*|scor*|grade*|describe*|report*|quantif*) .. (pain|it|discomfort|severity|intensity) .. <number> ${scale}`,
  `<number> ${scale} .. (pain|discomfort|in severity|in intensity)`,
  "(pain score|pain level|pain scale|pain rating|pain intensity|vas|nrs|nprs|vrs) [score] [is|was|of|today|now|currently] [at|a|is] [a] <number>",
  "(scale of (0|1|zero) (to|-) 10|(0|1) (to|-) 10 [pain|point|numeric] scale|10 point scale) ..8 (is|as|at|it) [a|an|about] <number>",
  `(vas|nrs|nprs|severity|intensity) ..3 <number> ${scale}`,
];

const earlier =
  "(initial*|at evaluation|at intake|evaluation|start of (care|treatment|therapy)|before (therapy|treatment|the block|the injection)|when it (began|started)|when ..4 started|pre procedure|pre treatment|at [the] start|at that time|at the time|at onset|prior to|previous*|originally|at first|at baseline|last visit|before)";
const nowOrToday = "(now|today|currently|current|at present|presently)";
/** "Is 6/10 today, 9/10 at its worst", "today 4/10 (8/10 before)": the score behind "today" is another one. */
const anotherBehind = [
  `(it|pain|is|at|as|level|was|a|score) <number> ${scale} ${nowOrToday} <number> ${scale}`,
  `${nowOrToday} <number> ${scale} (before|prior|previously|initially|when|at (evaluation|eval|intake|onset))`,
];
const today = "(today|now|current*|present*|at this time|this visit)";

/** A number of ten may be a grade of strength; near these words it is a score. */
const aScore = [
  { phrases: ["(pain|discomfort|score|vas|nrs|hurt*|sore)"], within: "paragraph" },
] as const;

/** The latest score; one that is told as past, as a worst or best, or as a range, is shown without a value. */
export const currentPainRules: readonly RecordRule[] = [
  {
    kind: "number",
    phrases: [
      ...scores,
      `${nowOrToday} ..2 <number> ${scale}`,
      `${nowOrToday} ..2 (pain|it|is|as|at) [a|an|about] <number> ${scale}`,
    ],
    unless: ["from [a|an] <number>", ...anotherBehind],
    min: 0,
    max: 10,
    withoutValueNear: [
      "(minutes|hours|after (the|his|her) (block|injection|procedure)|post procedure|post injection|tx)",
      "(worst|at worst|best|at best|least|average|avg|maximum|minimum|max|min|at times|up to|as high as|reach*|peak*|flare*|varies|ranges|fluctuat*)",
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
    phrases: [
      `(${nowOrToday}|at this time|at discharge) ..2 <number> ${scale}`,
      `(${nowOrToday}|at this time|at discharge) ..2 (pain|it|is|as|at) [a|an|about] <number> ${scale}`,
    ],
    min: 0,
    max: 10,
    near: aScore,
    unless: ["(strength|motor|flexion|extension|reflex*|grip)", ...anotherBehind],
    skipSections: notOfThisPain,
    bodyParts,
    contexts: { historical: "use", goal: "skip" },
  },
  {
    kind: "number",
    phrases: [
      `<number> ${scale} (now|today)`,
      "(it's|it is|is|an|a) <number> (now|today|at present)",
    ],
    min: 0,
    max: 10,
    near: aScore,
    unless: [
      "(strength|motor|flexion|extension|reflex*|grip)",
      `(worst|best|least|average|avg|usual*|max*|min*|typical*) [pain] [is|was|of|at] [a|an] <number> [${scale}] (now|today)`,
    ],
    skipSections: notOfThisPain,
    bodyParts,
    contexts: { historical: "use", goal: "skip" },
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
    near: [{ phrases: ["(pain|discomfort|vas|nrs)"], within: "paragraph" }],
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
      `<number> ${scale} (when it (began|started)|at onset|initially|at baseline|at evaluation|at [initial] eval|before (therapy|treatment)|at [the] start)`,
      `(initially|at (evaluation|intake|baseline|onset)|start of (care|treatment|therapy)|pre treatment) ..5 <number> ${scale}`,
    ],
    min: 0,
    max: 10,
    near: aScore,
    unless: ["(strength|motor|flexion|extension|reflex*|grip)"],
    skipSections: notOfThisPain,
    bodyParts,
    contexts: { historical: "use", goal: "skip" },
  },
  {
    kind: "number",
    phrases: scores,
    // The score before a block is of that day, not of the start of the episode.
    unless: ["(now|today|currently|at present|tx|pre procedure|before the (block|injection))"],
    near: [{ phrases: [earlier], within: "clause" }],
    min: 0,
    max: 10,
    withoutValueNear: ["(worst|best|least|average)"],
    skipSections: notOfThisPain,
    bodyParts,
    contexts: { historical: "use", goal: "skip" },
  },
  {
    kind: "number",
    phrases: [
      `(decreased|reduced|improved|down|dropped|went|fell) .. from [a|an] <number> [${scale}]`,
      `from [a|an] <number> [${scale}] to [a|an] <number> [${scale}]`,
    ],
    near: [
      { phrases: ["(pain|discomfort|vas|nrs|score*)"], within: "sentence" },
      { phrases: ["(decreas*|reduc*|improv*|down|drop*|went|gone|better|fell)"], within: "clause" },
    ],
    unless: ["(strength|motor|flexion|extension|block|injection|minutes|hours)"],
    min: 0,
    max: 10,
    skipSections: notOfThisPain,
    bodyParts,
    contexts: { historical: "use", goal: "skip" },
  },
  {
    kind: "passage",
    phrases: [`<number> ${scale}`, "pain (was|is) [a|an|at] <number>"],
    near: [{ phrases: [earlier, "(before|after|from)"], within: "sentence" }],
    unless: [
      "(strength|motor|reflex*|grip|flexion|extension|muscle*)",
      "<number> (%|weeks|months|years|days|mg)",
    ],
    skipSections: notOfThisPain,
    bodyParts,
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
