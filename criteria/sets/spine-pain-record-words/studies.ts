import type { Circumstances, FieldWords, Phrase, RecordRule } from "../../model/record-words.ts";

/** What each modality of the list is called; "MR" alone is also how "Mr" reads. */
const modalities = [
  { modality: "mri", called: "(<mri>|mr myelogram)", taken: "<mri>", adjacent: "mr" },
  { modality: "ct", called: "<ct>", taken: "<ct>", adjacent: "ct" },
  { modality: "bone-scan", called: "<bone-scan>", taken: "<bone-scan>", adjacent: "bone scan" },
  {
    modality: "static-radiograph",
    called: "<radiograph>",
    taken: "(x ray|x rays|xray|xrays|radiograph|radiographs)",
    adjacent: "xr",
  },
] as const;

/** What each region of the list is called; a wider one counts where no nearer one is named. */
const regions = [
  { region: "coccyx", called: "<coccyx>", unless: [] },
  { region: "sacrum", called: "(sacrum|sacral)", unless: ["<coccyx>"] },
  {
    region: "lumbar",
    called: "(<lumbar>|l spine|ls spine|back|low back|thoracolumbar|t l spine)",
    unless: [],
  },
  { region: "pelvis", called: "(pelvis|pelvic|si joint*|sacroiliac*)", unless: [] },
  {
    region: "other",
    called: "(hip|hips|abdomen|abdominal|chest|thorax|thoracic|thigh|thighs|femur)",
    unless: ["pelvis", "<lumbar>"],
  },
] as const;

const anyRegion: readonly Phrase[] = [
  "<coccyx>",
  "sacrum",
  "sacral",
  "lumbar",
  "lumbosacral",
  "(low|lower) back",
  "back",
  "(l|ls) spine",
  "pelvis",
  "hip",
  "hips",
  "abdomen",
  "chest",
  "thorax",
  "thoracic",
  "<neck>",
  "<knee>",
  "<head>",
  "<arm>",
  "<foot>",
];

const others = ["head", "neck", "thorax", "arm", "knee", "foot", "trunk"];

const notAStudy: readonly Phrase[] = [
  "(under|with|using|by) ..2 (<fluoroscopy>|image)",
  "(<ct>|<mri>|<ultrasound>|<fluoroscopy>|image) (guid*)",
  "guidance",
  "c arm",
  "scout",
  "(order*|request*|pending|obtain|recommend*|consider*|schedule*|needs|plan on|repeat|awaiting) ..6 (<mri>|<ct>|<radiograph>|<bone-scan>)",
  "(<mri>|<ct>|<radiograph>|<bone-scan>) ..6 (ordered|requested|pending|recommended|scheduled|planned|will be)",
  "(has not|have not|never) had",
  "not indicated",
  "no (x rays|x ray|xray|xrays|imaging|mri|ct)",
  "kidney*",
  "does not bring",
  "inject*",
];

const circumstances: Circumstances = {
  unless: notAStudy,
  skipSections: ["plan", "orders", "goals", "instructions", "consent", "family-history"],
  bodyParts: {
    ours: ["coccyx", "sacrum", "si-joint", "lumbar", "pelvis", "buttocks", "imaged-region"],
    others,
  },
  withoutValueNear: ["(☐|☒)", "(does|did) not bring", "not available for review"],
  contexts: { negated: "use", planned: "set-aside", historical: "use" },
};

const dynamicFilms: readonly Phrase[] = [
  "(sitting|seated|standing|dynamic|weight bearing)",
  "flexion extension",
];

const anaphora = "(it|this|these|that|which|they|study|scan) ..2 (reveal*|show*|demonstrat*)";

function entry(
  modality: (typeof modalities)[number],
  region: FieldWords,
  phrases: readonly Phrase[],
  further: Circumstances = {},
): RecordRule {
  const unless = [...notAStudy, ...(further.unless ?? [])];
  return {
    kind: "entry",
    phrases,
    fields: [
      { name: "modality", from: "fixed", value: modality.modality },
      region,
      { name: "finding", from: "sentence" },
      { name: "date", from: "date", isPartial: true },
    ],
    ...circumstances,
    ...further,
    unless: modality.modality === "static-radiograph" ? [...unless, ...dynamicFilms] : unless,
  };
}

/** The region is named beside the modality. */
const named = modalities.flatMap((modality) =>
  regions.map(({ region, called, unless }) =>
    entry(
      modality,
      { name: "region", from: "fixed", value: region },
      [
        `${modality.called} ..${modality.modality === "bone-scan" ? 12 : 6} ${called}`,
        `${called} ..2 ${modality.called}`,
        `${modality.adjacent} ${called}`,
      ],
      { unless },
    ),
  ),
);

/** The modality with its result, or "it showed" behind it: the region is the paragraph's. */
const described = modalities.flatMap((modality) => {
  const region: FieldWords = {
    name: "region",
    from: "choice",
    values: regions.map(({ region: value, called }) => ({ value, phrases: [called] })),
    within: "paragraph",
  };
  return [
    entry(
      modality,
      region,
      [`${modality.called} ..8 (show*|reveal*|demonstrat*|unremarkable|normal|negative)`],
      {
        unless: anyRegion,
      },
    ),
    entry(modality, region, [anaphora], {
      near: [
        { phrases: [modality.taken], within: "paragraph" },
        { phrases: regions.map(({ called }) => called), within: "paragraph" },
      ],
      unless: ["exam*"],
      withoutValueNear: [
        "<mri>",
        "<ct>",
        "<radiograph>",
        "<neck>",
        "<knee>",
        "<arm>",
        "<foot>",
        "<head>",
      ],
    }),
  ];
});

/** Imaging, an entry a study: what was taken, of which region, with its finding and date. */
export const studyRules: readonly RecordRule[] = [
  ...named,
  ...described,
  {
    kind: "passage",
    phrases: ["<mri>", "<ct>", "<bone-scan>", "<radiograph>"],
    unless: [...notAStudy, ...dynamicFilms],
    skipSections: [
      "plan",
      "orders",
      "goals",
      "instructions",
      "consent",
      "family-history",
      "procedure",
    ],
    bodyParts: {
      ours: ["coccyx", "sacrum", "si-joint", "lumbar", "pelvis", "buttocks", "imaged-region"],
      others,
    },
  },
];
