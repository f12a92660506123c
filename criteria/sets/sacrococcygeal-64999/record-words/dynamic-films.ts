import type { Circumstances, FactWords } from "../../../model/record-words.ts";
import { others } from "./tables.ts";

const films =
  "(films|film|xr|x rays|x ray|xray|xrays|radiograph*|views|view|lateral|laterals|lateral view*|images)";
const both = "(sitting|seated|sit) [and|and then|/] (standing|stand)";
const both2 = "(standing|stand) [view*] [and|and then|then|/] (sitting|seated|sit)";

const nearCoccyx = [
  { phrases: ["<coccyx>", "sacrum"], within: "section" },
] as const satisfies Circumstances["near"];

const filmCircumstances: Circumstances = {
  withoutValueNear: ["☒ no"],
  near: nearCoccyx,
  skipSections: ["orders", "goals", "instructions", "family-history"],
  bodyParts: { ours: ["coccyx", "sacrum", "lumbar", "pelvis"], others },
  contexts: { negated: "set-aside", planned: "set-aside", hypothetical: "skip" },
};

const notAvailable = [
  `(dynamic|${both}|${both2}) ..5 (not available|unavailable|not offered|cannot be done|cannot be obtained)`,
  `(do not|does not|cannot|unable to) (offer|perform|do|obtain|provide) ..4 (dynamic|${both}|${both2})`,
  `no ..3 (access|availability) ..4 (dynamic|${both}|${both2})`,
];

const boxesNo = [
  "dynamic ..8 ☐ yes ☒ no",
  "(dynamic|sitting standing|sitting and standing) ..6 ☒ no",
];

const notDone = [
  `(dynamic|${both}|${both2}) ..4 (not done|not obtained|not performed|were not taken)`,
  `(dynamic|${both}|${both2}) ${films} no`,
  `no (dynamic|${both}|${both2}) ${films}`,
];

/** Films of the coccyx standing and sitting. */
export const dynamicFilmWords: readonly FactWords[] = [
  {
    path: "imaging.dynamicStanding",
    rules: [
      {
        kind: "value",
        value: "not-available",
        phrases: notAvailable,
        contexts: { negated: "use" },
      },
      {
        kind: "value",
        value: "no",
        phrases: boxesNo,
        contexts: { negated: "use", template: "use" },
      },
      {
        kind: "value",
        value: "no",
        phrases: [...notDone, `no standing ${films}`],
        unless: ["not available", "unavailable"],
        contexts: { negated: "use" },
      },
      {
        kind: "value",
        value: "yes",
        phrases: [
          `(standing|upright) ..4 ${films}`,
          `${films} ..10 (standing|upright)`,
          `(${both}|${both2}) ..4 ${films}`,
          `on [the] standing ${films}`,
          `dynamic ..4 ${films} ..8 standing`,
          `${films} ..2 (${both}|${both2})`,
        ],
        unless: [
          "not available",
          "unavailable",
          "(do|does) not offer",
          "flexion extension",
          "(recumbent|supine)",
          "exercise*",
          "hep",
        ],
        ...filmCircumstances,
      },
      { kind: "passage", phrases: [`dynamic ..2 ${films}`], near: nearCoccyx },
    ],
  },
  {
    path: "imaging.dynamicSitting",
    rules: [
      {
        kind: "value",
        value: "not-available",
        phrases: notAvailable,
        contexts: { negated: "use" },
      },
      {
        kind: "value",
        value: "no",
        phrases: boxesNo,
        contexts: { negated: "use", template: "use" },
      },
      {
        kind: "value",
        value: "no",
        phrases: [...notDone, `no (sitting|seated) ${films}`],
        unless: ["not available", "unavailable"],
        contexts: { negated: "use" },
      },
      {
        kind: "value",
        value: "yes",
        phrases: [
          `(sitting|seated) ..4 ${films}`,
          `${films} ..12 (sitting|seated)`,
          `(${both}|${both2}) ..4 ${films}`,
          `on [the] (sitting|seated) ${films}`,
          `dynamic ..4 ${films} ..8 (sitting|seated)`,
          `${films} ..2 (${both}|${both2})`,
        ],
        unless: [
          "not available",
          "unavailable",
          "(do|does) not offer",
          "(recumbent|supine)",
          "exercise*",
        ],
        ...filmCircumstances,
      },
      { kind: "passage", phrases: [`dynamic ..2 ${films}`], near: nearCoccyx },
    ],
  },
];
