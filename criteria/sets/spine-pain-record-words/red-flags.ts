import type { FindingRule, Circumstances } from "../../model/record-words.ts";

type RedFlagRule = FindingRule & Circumstances;

/** Sections that speak of what may happen, not of the patient. */
const skipSections = ["instructions", "consent", "family-history", "goals", "orders"] as const;
const upperBody = ["arm", "neck", "head"] as const;
const lowerBody = ["legs", "lumbar", "buttocks", "pelvis", "coccyx", "foot", "knee"] as const;

const cancer: RedFlagRule = {
  kind: "finding",
  value: "cancer-history",
  phrases: [
    "(cancer|cancers|carcinoma|adenocarcinoma|malignan*|lymphoma|leukemia|melanoma|sarcoma|myeloma)",
    "metasta*",
    "(neoplasm|neoplastic)",
    "(chemotherapy|radiation therapy|mastectomy|prostatectomy for)",
  ],
  negatedOnly: ["tumor*", "cancerous"],
  unless: [
    "screen*",
    "prevent*",
    "(basal|squamous) cell",
    "fear of",
    "(rule|rules|ruled|ruling) out",
    "(cancer|tumor) (marker*|antigen)",
  ],
  skipSections,
};

const weightLoss: RedFlagRule = {
  kind: "finding",
  value: "weight-loss",
  phrases: [
    "weight loss",
    "loss of weight",
    "(lost|losing) .. (weight|pounds|lbs|lb|kg)",
    "(lost|losing) <number>",
  ],
  deniedBy: [
    "weight .. (stable|unchanged|steady)",
    "no .. (weight change*|change* in weight)",
    "(no|without|denies) .. weight gain or loss",
  ],
  unless: [
    "weight loss (surgery|program|clinic|diet|regime*|goal*|counseling|medication*)",
    "(intentional*|trying|try|wants|want|encourage*|advised|recommend*|needs|need|goal|diet*|should|exercise)",
    "(blood|teeth|job|consciousness|balance)",
  ],
  skipSections,
};

const nightPain: RedFlagRule = {
  kind: "finding",
  value: "night-pain",
  phrases: [
    "(night|nighttime|nocturnal) (pain|time pain)",
    "pain .. (at|during the|through the) night",
    "(rest|resting) pain",
    "pain [is present] [even] (at|while at|with) rest",
    "(worse|worsen*|worst|severe|increase*|aggravated) .. (at|during the) (night|rest)",
    "(worse|worsen*|worst|aggravated) .. (lying down|when lying|in bed|when supine)",
    "(wakes|awakens|awakened|awoken|waking|awakening|woke|wake|awaken) [up] .. (at night|from sleep|from [a] sound sleep|night|sleep|by .. pain|due to .. pain|because of .. pain|with .. pain)",
    "(awakened|woken|awoke) to .. pain",
    "pain .. (wakes|awakens|waking|keeps .. awake|keeps .. up)",
    "(interfer*|disrupt*|disturb*|affect*|interrupt*|difficulty|trouble|problem*|unable) .. (sleep*|sleep at night)",
  ],
  deniedBy: [
    "sleeps (well|through the night|without)",
    "(relieved|better|comfortable) .. (at rest|lying down|in recumbency)",
  ],
  near: [{ phrases: ["(pain*|ache|aching|hurt*|discomfort|sore*)"], within: "sentence" }],
  unless: [
    "(urinat*|void*|breath*|cough*|apnea|nocturia|snor*|bathroom|chest|insomnia|anxiety|depress*|hygiene|headache*)",
  ],
  bodyParts: {
    ours: ["lumbar", "legs", "buttocks", "pelvis", "coccyx", "si-joint"],
    others: ["arm", "neck", "head", "foot", "thorax", "trunk"],
  },
  skipSections,
};

const fever: RedFlagRule = {
  kind: "finding",
  value: "fever-or-immunosuppression",
  phrases: [
    "fever*",
    "febrile",
    "chills",
    "(immunosuppress*|immunocompromised|immunodeficien*)",
    "immune (suppress*|compromis*)",
    "hiv (positive|infection|disease)",
    "(organ|kidney|renal|liver|bone marrow) transplant",
    "(taking|takes|on) .. (methotrexate|humira|enbrel|remicade|azathioprine|cyclosporine|tacrolimus)",
  ],
  deniedBy: ["afebrile", "(hiv|hiv test*) .. negative"],
  negatedOnly: ["(sweats|night sweats|constitutional symptom*)"],
  unless: [
    "(hay|scarlet|rheumatic|yellow|typhoid|dengue) fever",
    "fever blister*",
    "fever reducer*",
  ],
  skipSections,
};

const saddle: Omit<RedFlagRule, "value"> = {
  kind: "finding",
  phrases: [
    "saddle .. (anesthesia|anaesthesia|numb*|paresthesia*|hypoesthesia|hypesthesia|hypalgesia|sensory loss|distribution)",
    "(numb*|tingling|paresthesia*|anesthesia|anaesthesia|hypoesthesia|sensory loss) ..5 (<perineum>|genital*|groin|saddle|private)",
    "(loss of|decreased|diminished|reduced|altered|change* in|lost) (sensation|feeling|sensory) ..6 (<perineum>|genital*|groin|saddle|private)",
    "(perineal|perianal|genital|vaginal|rectal|groin) (numb*|anesthesia|anaesthesia|paresthesia*|tingling|sensory loss)",
  ],
  deniedBy: [
    "(saddle|perineal|perianal|rectal|genital) sensation .. (intact|normal|preserved|present)",
    "(intact|normal|preserved) .. (saddle|perineal|perianal|rectal) sensation",
  ],
  skipSections,
};

const bladderOrBowel: RedFlagRule = {
  kind: "finding",
  value: "bladder-or-bowel-change",
  phrases: [
    "(bowel|bladder|bowel [or|and] bladder|bladder [or|and] bowel) (dysfunction|incontinence|problem*|change*|symptom*|difficult*|issue*|involvement|disturbance*|complaint*|urgency|retention|accident*|habit change*)",
    "(loss|lose|loses|lost|losing) .. (bowel|bowl|bladder|urinary|urine|stool) [or|and] [bladder|bowel|bowl] [control|function|continence]",
    "(change*|difficult*|trouble|problem*|dysfunction|alteration) .. (with|in|of|controlling) .. (bowel|bowels|bladder|urinat*|void*|defecat*)",
    "(urinary|urine|fecal|stool|bladder|bowel) (incontinence|retention|leakage|hesitancy)",
    "(incontinent|incontinence)",
    "(unable|inability) to (void|urinate|defecate|hold .. urine|empty .. bladder|control .. (bladder|bowel*|urine))",
  ],
  deniedBy: [
    "(bowel|bladder) .. (function|control) .. (intact|normal|preserved|unremarkable)",
    "(normal|intact) (bowel|bladder) [and|or] [bladder|bowel] (function|control)",
    "continent of",
  ],
  negatedOnly: [
    "(constipat*|dysuria|diarrhea)",
    "(urinary|urination) (frequency|urgency|symptoms|complaints)",
    "(bowel|bladder|bowels) [or|and] [bowel|bladder|bowels]",
    "(genitourinary|urinary|bladder|bowel) .. (problem*|complaint*|symptom*)",
  ],
  unless: ["stress incontinence", "(perforation|obstruction|prep|preparation|resection) of"],
  skipSections,
};

const legWeakness: RedFlagRule = {
  kind: "finding",
  value: "leg-weakness",
  phrases: [
    "(weak|weakness|paresis|paralysis|plegia|motor (loss|deficit*)) ..5 <legs>",
    "(<legs>|foot|ankle) ..3 (weak|weakness|paresis|paralysis|buckl*|gave way|gives way|give way|giving way|giving out|gives out|give out)",
    "foot drop",
    "(paraplegia|paraparesis|paraplegic|cauda equina syndrome)",
    "(weakness|paresis|paralysis) of (dorsiflexion|plantar flexion|the extensor|the quadriceps|hip flex*|knee ext*)",
    "(falls|fell|fall|falling) .. due to weakness",
  ],
  deniedBy: [
    "(strength|motor|power|myotom*) ..8 (5/5|5 / 5|5 out of 5|full|normal|intact|good|preserved|symmetric*|within normal limits|wnl)",
    "(5/5|full|normal|good|intact) .. (strength|motor|power)",
    "(motor|strength|neurologic*|neurological) [exam|examination|testing|function] [is|was|are] (intact|normal|nonfocal|non focal|within normal limits|unremarkable|5/5)",
    "(heel|toe|heel and toe|heel toe|toe and heel) walk* .. (without difficulty|normal*|intact)",
  ],
  negatedOnly: [
    "(weakness|motor (weakness|deficit*|loss)|muscle weakness|focal deficit*|neurologic* deficit*)",
  ],
  unless: [
    "(grip|facial|generalized fatigue)",
    "(strength|motor) .. (4|3|2|1|0) [+|-] (/ 5|out of 5)",
  ],
  bodyParts: { ours: lowerBody, others: upperBody },
  skipSections,
};

const rectalBleeding: RedFlagRule = {
  kind: "finding",
  value: "rectal-bleeding",
  phrases: [
    "(rectal|anal) (bleeding|bleed|hemorrhage)",
    "(bleeding|bleed|blood) ..3 (rectum|per rectum|rectally|stool|stools|bowel movement*|toilet)",
    "(bloody|black|tarry|blood streaked|maroon) .. (stool|stools|bowel movement*)",
    "(hematochezia|melena|brbpr)",
    "(guaiac|hemoccult|heme|occult blood) .. positive",
  ],
  deniedBy: ["(guaiac|hemoccult|heme|occult blood) .. negative", "heme negative"],
  negatedOnly: ["(gi|gastrointestinal|rectal) bleed*"],
  unless: ["(hemorrhoidectomy|risk*)"],
  skipSections,
};

const palpableMass: RedFlagRule = {
  kind: "finding",
  value: "palpable-mass",
  phrases: [
    "palpable (mass|masses|lump|lumps|nodule|nodules|tumor|swelling)",
    "(mass|lump|nodule|swelling|fullness) ..5 (palpated|palpable|felt|is felt|appreciated on palpation)",
    "(mass|lump|nodule) ..4 (<coccyx>|<sacrum>|<buttocks>|<perineum>|<lumbar>)",
    "(pulsatile|presacral|sacral|gluteal|rectal|pelvic) (mass|masses|lump)",
  ],
  negatedOnly: ["(mass|masses|lump|lumps|nodules|bumps)"],
  unless: [
    "(mri|ct|scan|film*|x ray*|ultrasound|radiograph*|body mass|mass index|muscle mass|bone mass|mass effect)",
  ],
  bodyParts: {
    ours: ["coccyx", "sacrum", "buttocks", "perineum", "lumbar", "pelvis"],
    others: ["neck", "head", "thorax", "arm"],
  },
  skipSections: [...skipSections, "imaging", "impression", "laboratory"],
};

/** How records say the red flags that every set about pain of the spine asks, in the words of its options. */
export const redFlagRules: readonly RedFlagRule[] = [
  cancer,
  weightLoss,
  nightPain,
  fever,
  bladderOrBowel,
  legWeakness,
  rectalBleeding,
  palpableMass,
];

/** @param value how the set's option is spelled */
export function saddleRule(value: string): RedFlagRule {
  return { ...saddle, value };
}
