import type { Circumstances, FactWords } from "../../../model/record-words.ts";
import { others } from "./tables.ts";

const nearCoccyx = [
  { phrases: ["<coccyx>", "sacrum"], within: "section" },
] as const satisfies Circumstances["near"];

/** What films of the coccyx show, and scans that include it. */
export const imagingWords: readonly FactWords[] = [
  {
    path: "imaging.mobility",
    rules: [
      {
        kind: "value",
        value: "hypermobile",
        phrases: ["hypermobil*", "hyper mobil*", "excessive (mobility|motion|movement)"],
        ...mobility(),
      },
      {
        kind: "value",
        value: "luxation",
        phrases: [
          "luxation",
          "luxat*",
          "subluxation",
          "subluxed",
          "dislocat*",
          "displacement of ..3 <coccyx>",
        ],
        ...mobility(),
      },
      {
        kind: "value",
        value: "immobile",
        phrases: [
          "immobile",
          "rigid",
          "no (change|motion|movement) ..3 (angle|between|from [the] (sitting|seated|standing|supine|neutral|upright))",
          "(no|without) (appreciable|significant|measurable) (motion|movement|change)",
          "(fixed|ankylosed|fused) <coccyx>",
          "lack of (motion|mobility|movement)",
        ],
        ...mobility(),
        contexts: { negated: "use" },
      },
      {
        kind: "value",
        value: "normal",
        phrases: [
          "normal ..2 (mobility|motion|movement|excursion|flexion)",
          "(mobility|motion|movement|excursion) ..4 (is|are|was|were) ..2 (normal|within normal limits|physiologic*)",
          "(mobility|motion|movement|excursion) (normal|within normal limits|wnl)",
          "physiologic* ..2 (mobility|motion|movement)",
          "no (abnormal|excessive) (mobility|motion|movement)",
        ],
        ...mobility(),
        contexts: { negated: "use" },
      },
      {
        kind: "passage",
        phrases: ["(sitting|seated|standing|dynamic) ..20 (degrees|angulation|flexion of)"],
        near: nearCoccyx,
      },
    ],
  },
  {
    path: "imaging.spicule",
    rules: [
      {
        kind: "value",
        value: "yes",
        phrases: [
          "spicule*",
          "(bony|bone|osseous) (spur|excrescence|projection|prominence)",
          "(spur|spurring|osteophyte) ..6 (tip|<coccyx>)",
          "<coccyx> ..6 (spur|spurring|osteophyte)",
          "(spur|spurs)",
        ],
        whenNegated: "no",
        near: [{ phrases: ["<coccyx>", "tip"], within: "section" }],
        bodyParts: { ours: ["coccyx", "sacrum"], others: [...others, "lumbar"] },
        skipSections: ["consent", "plan", "goals"],
      },
    ],
  },
  {
    path: "imaging.coccyxMriOrCt",
    rules: [
      {
        kind: "value",
        value: "no",
        phrases: [
          "(mri|ct) ..8 <coccyx> ☐ yes ☒ no",
          "no (mri|ct) ..4 <coccyx>",
          "(scan*|image*|section*|sequence*) ..5 (through|to) (l5|s1|s2|s3)",
          "(l1|t12|l2|t11) (through|to) (l5|s1|s2|s3)",
        ],
        near: [
          { phrases: ["<mri>", "<ct>", "mr <lumbar>", "axial", "sagittal"], within: "document" },
        ],
        contexts: { negated: "use" },
      },
      {
        kind: "value",
        value: "yes",
        phrases: [
          "(<mri>|<ct>) ..9 <coccyx>",
          "(<mri>|<ct>) ..6 sacrum",
          "<coccyx> ..3 (<mri>|<ct>)",
          "(images|sections|sequences|scan) ..8 (through|including|of) ..6 <coccyx>",
        ],
        unless: [
          "(or|and) dynamic",
          "(no|never|not) ..3 (<mri>|<ct>)",
          "guid*",
          "(consider|if|order*|requested|pending|recommend*|will|obtain|has been ordered|to be) ..8 (<mri>|<ct>)",
          "(<mri>|<ct>) ..8 (requested|ordered|pending|recommended|scheduled|planned)",
          "bone scan",
        ],
        withoutValueNear: ["☒ no"],
        skipSections: ["orders", "goals", "instructions"],
        contexts: {
          negated: "use",
          planned: "set-aside",
          hypothetical: "skip",
          template: "set-aside",
        },
      },
      { kind: "passage", phrases: ["(<mri>|<ct>) ..5 pelvis", "pelvi* (<mri>|<ct>)"] },
    ],
  },
];

function mobility(): Circumstances {
  return {
    near: [
      { phrases: ["<coccyx>", "co1", "co2"], within: "section" },
      {
        phrases: [
          "film*",
          "radiograph*",
          "x ray*",
          "xr",
          "view*",
          "(sitting|seated) and standing",
          "standing and (sitting|seated)",
          "dynamic",
          "with sitting",
          "when seated",
          "lateral",
        ],
        within: "document",
      },
    ],
    skipSections: ["exam", "plan", "goals", "treatment", "consent", "orders"],
    bodyParts: { ours: ["coccyx", "sacrum"], others: [...others, "lumbar"] },
    unless: ["exam*", "palpat*", "on rectal"],
  };
}
