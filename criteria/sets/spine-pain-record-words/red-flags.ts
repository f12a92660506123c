import type {
  Circumstances,
  FindingRule,
  PassageRule,
  RecordRule,
} from "../../model/record-words.ts";
import {
  bladderOrBowel,
  focalWeakness,
  legGrade,
  legWeakness,
  saddleWords,
} from "./nerve-red-flags.ts";
import { skipSections } from "./skip-sections.ts";

type RedFlagRule = FindingRule & Circumstances;

const cancer: RedFlagRule = {
  kind: "finding",
  value: "cancer-history",
  phrases: [
    "(cancer|cancers|carcinoma|adenocarcinoma|malignan*|lymphoma|leukemia|melanoma|sarcoma|myeloma)",
    "(neoplasm|neoplastic)",
    "(breast|lung|prostate|colon|rectal|ovarian|cervical|renal|bladder|thyroid|skin|pancreatic|gastric) CA",
    "(hx|history|h o) [of] CA",
    "(chemotherapy|radiation therapy|mastectomy|prostatectomy for)",
  ],
  negatedOnly: ["tumor*", "cancerous"],
  unless: [
    "screening",
    "prevent*",
    "(basal|squamous) cell",
    "fear of",
    "(rule|rules|ruled|ruling) out",
    "(cancer|tumor) (marker*|antigen)",
  ],
  skipSections,
};

/** Seen on a scan, it shows a cancer; not seen, it leaves the history open. */
const metastasis: RedFlagRule = {
  kind: "finding",
  value: "cancer-history",
  phrases: ["metasta*"],
  contexts: { negated: "skip" },
  skipSections,
};

const weightLoss: RedFlagRule = {
  kind: "finding",
  value: "weight-loss",
  phrases: [
    "(weight|wt) loss",
    "loss of weight",
    "(lost|losing) .. (weight|pounds|lbs|lb|kg)",
    "(lost|losing) <number>",
    "(is|has been|was|weight|wt) down [by|about|approximately] <number> (pounds|pound|lbs|lb|kg)",
    "(dropped|down) <number> (pounds|pound|lbs|lb|kg)",
  ],
  negatedOnly: ["(weight|wt) (change|changes)"],
  deniedBy: [
    "(weight|wt) .. (stable|unchanged|steady)",
    "no .. (weight change*|change* in weight)",
    "(no|without|denies) .. weight gain or loss",
  ],
  unless: [
    "weight loss (surgery|program|clinic|diet|regime*|goal*|counseling|medication*)",
    "(intentional*|is trying|been trying|trying to|try|wants|want|encourage*|advised|recommend*|needs|need|goal|diet*|should|exercise)",
    "(blood|teeth|job|consciousness|balance)",
  ],
  contexts: { planned: "skip" },
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
    "(sleep|sleeping) .. (disturbed|disrupted|interrupted|affected|limited|poor) .. (pain|discomfort)",
    "hurts .. at night",
    "(wakes|awakens|waking|wake|awakened) ..5 (from|with|because of|due to) [the|her|his] pain",
    "(wakes|awakens|woke|wake) .. in pain",
    "pain .. (wakes|awakens|waking|keeps .. awake|keeps .. up)",
    "(interfer*|disrupt*|disturb*|affect*|interrupt*|difficulty|trouble|problem*|unable) .. (sleep*|sleep at night)",
  ],
  deniedBy: [
    "sleeps (well|through the night|without)",
    "(relieved|better|comfortable) .. (at rest|lying down|in recumbency)",
  ],
  near: [
    { phrases: ["(pain*|ache|aching|hurt*|discomfort|sore*|coccydynia)"], within: "paragraph" },
  ],
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
  phrases: ["fever*", "febrile"],
  deniedBy: ["afebrile"],
  unless: [
    "(hay|scarlet|rheumatic|yellow|typhoid|dengue) fever",
    "fever blister*",
    "fever reducer*",
  ],
  skipSections,
};

const highTemperature: RedFlagRule = {
  kind: "finding",
  value: "fever-or-immunosuppression",
  phrases: ["(temp|temperature|temperatures|t max) .. <number>"],
  min: 100.4,
  max: 108,
  skipSections,
};

const immunosuppression: RedFlagRule = {
  kind: "finding",
  value: "fever-or-immunosuppression",
  phrases: [
    "(immunosuppress*|immunocompromised|immunodeficien*)",
    "immune (suppress*|compromis*)",
    "hiv (positive|infection|disease)",
    "(organ|kidney|renal|liver|bone marrow) transplant",
    "(taking|takes|on) .. (methotrexate|humira|enbrel|remicade|azathioprine|cyclosporine|tacrolimus)",
  ],
  deniedBy: ["(hiv|hiv test*) .. negative"],
  contexts: { planned: "set-aside" },
  skipSections,
};

/** Chills show a fever; without them there may still be one. */
const chills: RedFlagRule = {
  kind: "finding",
  value: "fever-or-immunosuppression",
  phrases: ["chills", "rigors"],
  contexts: { negated: "skip" },
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
    "(bleeding|blood) ..3 hemorrhoid*",
    "hemorrhoidal (bleeding|bleed)",
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
  // A scope sees what no hand feels.
  withoutValueNear: ["colonoscop*", "sigmoidoscop*"],
  bodyParts: {
    ours: ["coccyx", "sacrum", "buttocks", "perineum", "lumbar", "pelvis"],
    others: ["neck", "head", "thorax", "arm"],
  },
  skipSections: [...skipSections, "imaging", "impression", "laboratory"],
};

/** What is near a red flag and shows none by itself. */
const passages: PassageRule & Circumstances = {
  kind: "passage",
  phrases: [
    "(constipat*|dysuria|diarrhea|irritable bowel*|inflammatory bowel)",
    "(urinary|urination) (frequency|urgency|symptoms|complaints)",
    "(rectal|sphincter) tone",
    "(prednisone|solu medrol|long term steroid*|chronic steroid*|immune suppressive)",
    "(temp|temperature) .. <number>",
    "(generalized|general|overall) weakness",
    "weight .. (gain*|change*|pounds|lbs)",
    "(heel|toe) walk*",
    "(neurologic*|sensory) (exam*|deficit*)",
    "(sleep|sleeping) .. (pain|poor*|disturb*|difficult*)",
    "(sleep|asleep) at night",
    "(nodules|bumps|adenopathy)",
  ],
  skipSections,
};

/** How records say the red flags that every set about pain of the spine asks, in the words of its options. */
export const redFlagRules: readonly RecordRule[] = [
  cancer,
  metastasis,
  weightLoss,
  nightPain,
  fever,
  highTemperature,
  immunosuppression,
  chills,
  bladderOrBowel,
  legWeakness,
  legGrade,
  focalWeakness,
  rectalBleeding,
  palpableMass,
  passages,
];

/** @param value how the set's option is spelled */
export function saddleRule(value: string): RedFlagRule {
  return { ...saddleWords, value };
}
