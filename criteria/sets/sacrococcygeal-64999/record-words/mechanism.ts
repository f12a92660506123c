import type { Circumstances, RecordRule, ValueRule } from "../../../model/record-words.ts";

const here = ["coccyx", "sacrum", "si-joint", "lumbar", "buttocks", "pelvis", "legs"] as const;
const elsewhere = ["neck", "arm", "head", "knee", "foot", "thorax"] as const;

/** What follows counts only in a note that is about this pain. */
const aboutThisPain = [
  {
    phrases: [
      "(back|<coccyx>|<lumbar>|<buttocks>|<si-joint>|<pelvis>|sacral) ..2 (pain|ache|discomfort|strain|syndrome)",
      "(pain|ache|discomfort) ..4 (back|<coccyx>|<lumbar>|<buttocks>|<si-joint>|<sacrum>)",
      "(<coccyx>|sciatica|radiculopathy)",
    ],
    within: "document",
  },
] as const;

const notTheStory = [
  "past-history",
  "surgical-history",
  "family-history",
  "social-history",
  "review-of-systems",
  "exam",
  "medications",
  "allergies",
  "goals",
  "instructions",
  "consent",
  "procedure",
] as const;

const began: Circumstances = {
  near: aboutThisPain,
  skipSections: notTheStory,
  bodyParts: { ours: here, others: elsewhere },
  // What happened is told under "Plan" as well.
  contexts: { historical: "use", planned: "use" },
};

const fall: ValueRule & Circumstances = {
  ...began,
  kind: "value",
  value: "fall",
  phrases: [
    "fell",
    "fall (<date>|on|from|off|down|at)",
    "slid (off|down)",
    "☒ fall",
    "(slipped|slip and fall|tripped|stumbled)",
    "(a|the|her|his|second|first|from|after) fall",
    "(landed|landing) .. (on|onto)",
    "fallen .. (on|onto|off|from|down)",
  ],
  unless: [
    "pain ..3 fell",
    "fell (from|to) <number>",
    "(asleep|apart|behind|short|within|into the category|disc|disk)",
    "(risk|risks|near|recent|recurrent|frequent) (fall|falls|of falls|near falls)",
    "fell more",
  ],
};

const otherInjury: ValueRule & Circumstances = {
  ...began,
  kind: "value",
  value: "other-trauma",
  phrases: [
    "(car|motor vehicle|auto|automobile|motorcycle|bicycle|bike|vehicle) (accident|collision|crash|wreck)",
    "(mva|mvc)",
    "(was|were|got|been) [rear ended|rear] (hit|struck|kicked|thrown|rear ended|assaulted|ejected)",
    "(hit|struck|kicked) .. (from behind|behind|by a|in the back|in the tailbone)",
    "(kicked|struck|hit) (her|him|me) (in|on|from)",
    "(kicked|struck|hit|thrown) (by|from) [a|an|the] (horse|car|vehicle|ball|bull|cow|bicycle|motorcycle)",
    "☒ (other injury|trauma|accident|injury)",
    "(work|job|industrial|sports|athletic|skiing|riding) .. (injury|accident)",
    "(was|were) injured",
    "(injured|hurt) (his|her|the) (back|<coccyx>|<lumbar>)",
    "(accident|injury) (at|while at) work",
  ],
  unless: ["(golf|metaphor)", "did not", "related to .. (discectomy|surgery)"],
};

const childbirth: ValueRule & Circumstances = {
  ...began,
  kind: "value",
  value: "childbirth",
  phrases: [
    "(after|since|following|during|with) ..4 (delivery|childbirth|labor|giving birth|birth of)",
    "(postpartum|post partum) .. (pain|onset|coccydynia)",
    "☒ (childbirth|delivery)",
    "(birth|delivery) of (her|my) (first|second|third|fourth|child|son|daughter|baby|twins)",
    "(delivery|childbirth|labor) .. (caused|triggered|brought on|resulted in)",
  ],
  near: [
    ...aboutThisPain,
    {
      phrases: ["(pain|coccydynia|tailbone|began|started|onset|cause)"],
      within: "sentence",
    },
  ],
};

const strain: ValueRule & Circumstances = {
  ...began,
  kind: "value",
  value: "repetitive-strain",
  phrases: [
    "(repetitive|repeated|prolonged|long hours of|cumulative|overuse) ..3 (strain|sitting|lifting|bending|cycling|rowing|riding|stress|trauma|motion|activity|injury)",
    "(from|after|due to) (long|many) hours (of|on|in|at)",
    "(overuse|overtraining)",
    "(after|from|due to|with) (months|years|weeks) of ..3 (cycling|rowing|riding|sitting|driving|lifting)",
  ],
  near: [
    ...aboutThisPain,
    {
      phrases: ["(began|started|onset|developed|due to|caused|attribut*|after|from|since)"],
      within: "sentence",
    },
  ],
  unless: [
    "(worse|aggravat*|exacerbat*|increas*|difficulty|unable|cannot|avoid|tolerance|restrict*|capable)",
  ],
};

const noCause: ValueRule & Circumstances = {
  ...began,
  kind: "value",
  value: "spontaneous",
  phrases: [
    "(no|without [any|a]) (known|clear|specific|inciting|precipitating|apparent|identifiable|obvious|particular) ..2 (injury|trauma|cause|event|incident|accident)",
    "(no|without [any|a]) (fall|falls|injury|trauma) (or|and) (fall|falls|injury|trauma)",
    "(not sure|unsure|unclear|uncertain|does not know|doesn't know|cannot recall|unaware|no idea) .. (what|how|why) .. (caused|started|happened|began|it)",
    "(insidious|spontaneous|atraumatic) [in] onset",
    "☒ (unknown|spontaneous|no clear cause)",
    "(spontaneously|insidiously)",
    "onset [was|is] (insidious|spontaneous|gradual)",
    "(gradual|gradually) .. (onset|began|started|came on)",
  ],
  near: [
    ...aboutThisPain,
    { phrases: ["(pain|symptom*|onset|caused|began|started|it)"], within: "sentence" },
  ],
  unless: ["(regain*|resolv*|improv*|abortion|stopped|pass*)"],
  contexts: { negated: "use", historical: "use", planned: "use" },
};

const noEvent: ValueRule & Circumstances = {
  ...began,
  kind: "value",
  value: "spontaneous",
  phrases: [
    "(no|without [any|a|an]) (inciting|precipitating|antecedent|preceding|initiating) ..2 (injury|trauma|event|incident|accident|factor|cause)",
  ],
  contexts: { negated: "use", historical: "use", planned: "use" },
};

const mechanismPassages: RecordRule = {
  ...began,
  kind: "passage",
  phrases: [
    "(injury|trauma|accident|incident|injured|falls)",
    "(lifting|moving|unload*|pushing|pulling|carrying|shovel*|twisted|twisting|bent over|bending over|picking up|strained)",
    "(came on|began|started|onset) .. (suddenly|sudden|acute*)",
    "(beating*|assault*)",
    "(sat down hard|landing|sitting down hard)",
  ],
  near: [
    ...aboutThisPain,
    {
      phrases: [
        "(pain|began|started|onset|caused|when|while|after|back|denies|any|no|coccydynia|coccyx|tailbone)",
      ],
      within: "sentence",
    },
  ],
};

/** How the pain began. */
export const mechanismRules: readonly RecordRule[] = [
  fall,
  otherInjury,
  childbirth,
  strain,
  noCause,
  noEvent,
  mechanismPassages,
];
