import type { Circumstances, FindingRule } from "../../model/record-words.ts";
import { skipSections } from "./skip-sections.ts";

type RedFlagRule = FindingRule & Circumstances;

const upperBody = ["arm", "neck", "head"] as const;
const lowerBody = ["legs", "lumbar", "buttocks", "pelvis", "coccyx", "foot", "knee"] as const;

export const saddleWords: Omit<RedFlagRule, "value"> = {
  kind: "finding",
  phrases: [
    "saddle .. (anesthesia|anaesthesia|numb*|paresthesia*|hypoesthesia|hypesthesia|hypalgesia|sensory loss|distribution)",
    "(numb*|tingling|paresthesia*|anesthesia|anaesthesia|hypoesthesia|sensory loss) ..5 (<perineum>|genital*|groin|saddle|private|between [her|his|the] legs)",
    "(loss of|decreased|diminished|reduced|altered|change* in|lost) (sensation|feeling|sensory) ..6 (<perineum>|genital*|groin|saddle|private)",
    "(perineal|perianal|genital|vaginal|rectal|groin) (numb*|anesthesia|anaesthesia|paresthesia*|tingling|sensory loss)",
  ],
  deniedBy: [
    "(saddle|perineal|perianal|rectal|genital) sensation .. (intact|normal|preserved|present)",
    "sensation ..4 (perianal|perineal|saddle) [area|region|sensation] .. (intact|normal|preserved)",
    "(intact|normal|preserved) .. (saddle|perineal|perianal|rectal) sensation",
  ],
  skipSections,
};

export const bladderOrBowel: RedFlagRule = {
  kind: "finding",
  value: "bladder-or-bowel-change",
  phrases: [
    "(bowel|bladder|bowel [or|and] bladder|bladder [or|and] bowel) (dysfunction|incontinence|problem*|change*|symptom*|difficult*|issue*|involvement|disturbance*|complaint*|urgency|retention|accident*|habit change*)",
    "(loss|lose|loses|lost|losing) .. (bowel|bowl|bladder|urinary|urine|stool) [or|and] [bladder|bowel|bowl] [control|function|continence]",
    "(change*|difficult*|trouble|problem*|dysfunction|alteration) .. (with|in|of|controlling) .. (bowel|bowels|bladder|urinat*|void*|defecat*)",
    "(b b|bowel bladder) (dysfunction|dysfxn|dysfx|incontinence|problem*|change*|symptom*|sx|issue*)",
    "(trouble|difficult*|hesitancy) .. (starting|initiating|passing) .. (stream|urin*|void*|flow)",
    "(urinary|urine|fecal|stool|bladder|bowel) (incontinence|retention|leakage|hesitancy)",
    "(incontinent|incontinence|b b incont*|bowel bladder incont*)",
    "(strain|strains|straining|difficulty) .. (urinate|urinating|void|voiding)",
    "(unable|inability) to (void|urinate|defecate|hold .. urine|empty .. bladder|control .. (bladder|bowel*|urine))",
  ],
  deniedBy: [
    "(bowel|bladder) .. (function|control) .. (intact|normal|preserved|unremarkable)",
    "(normal|intact) (bowel|bladder) [and|or] [bladder|bowel] (function|control)",
    "continent of",
    "(bowel|bladder) [and|or] [bladder|bowel] [function|habits|control] (is|are) (unchanged|normal|stable|intact|at baseline)",
    "(bowel|bladder) [and|or] [bowel|bladder] (habits|movements) .. (normal|regular|unchanged)",
  ],
  negatedOnly: [
    "b b",
    "(bowel|bladder|bowels) [or|and] [bowel|bladder|bowels]",
    "(genitourinary|urinary|bladder|bowel) .. (problem*|complaint*|symptom*)",
  ],
  unless: [
    "(b b|bowel|bladder) .. (wall|distended|lumen|rectum)",
    "stress incontinence",
    // "No distension, positive bowel sounds": what is heard of a bowel says nothing of how it works.
    "bowel (sound|sounds|tones)",
    "(perforation|obstruction|prep|preparation|resection) of",
  ],
  skipSections,
};

export const legWeakness: RedFlagRule = {
  kind: "finding",
  value: "leg-weakness",
  phrases: [
    "(weak|weakness|paresis|paralysis|plegia|motor (loss|deficit*)) ..5 <legs>",
    "(<legs>|foot|ankle) ..3 (weak|weakness|paresis|paralysis|buckl*|gave way|gives way|give way|given way|given out|giving way|giving out|gives out|give out)",
    "foot drop",
    "(decreased|diminished|reduced|loss of|poor|impaired) (strength|motor strength|power|motor function) ..4 <legs>",
    "(paraplegia|paraparesis|paraplegic|cauda equina syndrome)",
    "(weakness|paresis|paralysis) of (dorsiflexion|plantar flexion|the extensor|the quadriceps|hip flex*|knee ext*)",
    "(falls|fell|fall|falling) .. due to weakness",
  ],
  deniedBy: [
    "(strength|motor|power|myotom*) ..8 (5/5|5 / 5|5 out of 5|full|normal|intact|good|preserved|symmetric*|within normal limits|wnl)",
    "(5/5|full|normal|good|intact) .. (strength|motor|power)",
    "<legs> [are|is|feel] strong",
  ],
  negatedOnly: [
    "(weakness|motor (weakness|deficit*|loss)|muscle weakness|focal deficit*|neurologic* deficit*)",
  ],
  unless: [
    "(grip|facial|generalized fatigue)",
    "(4|3|2|1|0) [+|-] (/ 5|out of 5)",
    "otherwise ..5 (intact|normal|full|good|5/5)",
  ],
  bodyParts: { ours: lowerBody, others: upperBody },
  skipSections,
};

/** A grade of strength below 5 in the legs. */
export const legGrade: RedFlagRule = {
  kind: "finding",
  value: "leg-weakness",
  phrases: [
    "(strength|motor|power) ..4 (4|3|2|1|0) [+|-] (/ 5|out of 5) ..6 (<legs>|hip flex*|quadriceps|dorsiflex*|plantar flex*|ehl|knee ext*)",
    "(hip (flex*|abduct*|extens*)|knee (flex*|extens*)|quadriceps|quads|hamstring*|dorsiflex*|plantar flex*|plantarflex*|ehl) ..5 (4|3|2|1|0) [+|-] (/ 5|out of 5)",
    "<legs> (strength|motor strength|power) ..4 (4|3|2|1|0) [+|-] (/ 5|out of 5)",
  ],
  contexts: { negated: "set-aside" },
  skipSections,
};

/** "No headache, seizure or focal weakness": beside words of the head it is still of the whole body. */
export const focalWeakness: RedFlagRule = {
  kind: "finding",
  value: "leg-weakness",
  phrases: ["focal weakness ..4 <legs>"],
  negatedOnly: ["(focal|limb|extremity|motor) weakness", "focal (motor|neurologic*) deficit*"],
  skipSections,
};
