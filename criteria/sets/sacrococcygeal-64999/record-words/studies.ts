import type { Circumstances, FactWords, FieldWords } from "../../../model/record-words.ts";
import { others } from "./tables.ts";

const regions: FieldWords = {
  name: "region",
  from: "choice",
  values: [
    { value: "coccyx", phrases: ["<coccyx>"] },
    { value: "sacrum", phrases: ["sacrum", "sacral"] },
    { value: "lumbar", phrases: ["<lumbar>", "back", "l spine", "t l spine", "thoracolumbar"] },
    { value: "pelvis", phrases: ["pelvis", "pelvic", "si joint*", "sacroiliac"] },
    {
      value: "other",
      phrases: ["hip*", "abdomen", "abdominal", "chest", "thoracic", "thigh*", "femur"],
    },
  ],
  within: "sentence",
};

const finding: FieldWords = { name: "finding", from: "sentence" };

const circumstances: Circumstances = {
  unless: [
    "(under|with|using|by) ..2 (<fluoroscopy>|image)",
    "(<ct>|<mri>|<ultrasound>|<fluoroscopy>|image) (guid*)",
    "guidance",
    "c arm",
    "(order*|request*|pending|will obtain|obtain|recommend*|consider|schedule*|needs|plan on) ..6 (<mri>|<ct>|<radiograph>|<bone-scan>)",
    "(<mri>|<ct>|<radiograph>) ..4 (ordered|requested|pending|recommended|scheduled|planned|will be)",
    "(has not|have not|never) had",
    "not indicated",
    "no x rays",
    "kidney*",
    "does not bring",
    "inject*",
    "☐",
  ],
  skipSections: [
    "plan",
    "orders",
    "goals",
    "instructions",
    "consent",
    "family-history",
    "procedure",
  ],
  bodyParts: { ours: ["coccyx", "sacrum", "si-joint", "lumbar", "pelvis", "buttocks"], others },
  contexts: { negated: "set-aside", planned: "set-aside", historical: "use" },
};

const dynamicFilms = ["(sitting|seated|standing|dynamic|weight bearing) ..6", "flexion extension"];

/** Other imaging, a line a study. */
export const studyWords: readonly FactWords[] = [
  {
    path: "imaging.studies",
    rules: [
      {
        kind: "entry",
        phrases: ["<mri>"],
        fields: [{ name: "modality", from: "fixed", value: "mri" }, regions, finding],
        ...circumstances,
      },
      {
        kind: "entry",
        phrases: ["<ct>"],
        fields: [{ name: "modality", from: "fixed", value: "ct" }, regions, finding],
        ...circumstances,
      },
      {
        kind: "entry",
        phrases: ["<bone-scan>"],
        fields: [{ name: "modality", from: "fixed", value: "bone-scan" }, regions, finding],
        ...circumstances,
      },
      {
        kind: "entry",
        phrases: ["<radiograph>"],
        fields: [{ name: "modality", from: "fixed", value: "static-radiograph" }, regions, finding],
        ...circumstances,
        unless: [...(circumstances.unless ?? []), ...dynamicFilms],
      },
      {
        kind: "passage",
        phrases: [
          "(<mri>|<ct>|<bone-scan>) ..8 (show*|reveal*|demonstrat*|performed|obtained|results|report)",
        ],
        unless: ["guidance", "guided"],
        bodyParts: {
          ours: ["coccyx", "sacrum", "si-joint", "lumbar", "pelvis", "buttocks"],
          others,
        },
      },
    ],
  },
];
