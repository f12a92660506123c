import type { FactWords } from "../../../model/record-words.ts";
import { others, ours } from "./tables.ts";

/** Acupuncture: tried, talked about, or put aside. */
export const acupunctureWords: readonly FactWords[] = [
  {
    path: "conservative.acupuncture",
    rules: [
      {
        kind: "value",
        value: "not-considered",
        phrases: [
          "acupuncture ..3 (not considered|never considered|not been considered|not discussed|not an option)",
          "(not|never) considered ..2 acupuncture",
          "☒ not considered",
          "not (interested in|a candidate for|open to) ..2 acupuncture",
        ],
        near: [{ phrases: ["acupuncture"], within: "sentence" }],
        contexts: { negated: "use", template: "use", planned: "use" },
      },
      {
        kind: "value",
        value: "considered",
        phrases: [
          "(consider*|discuss*|offered|declin*|wants|want|wish*|recommend*|suggest*|interested in|thinking about|will try|refer* for|plan*) ..4 acupuncture",
          "acupuncture ..4 (considered|discussed|declined|offered|recommended|suggested|option)",
          "acupuncture ..12 (discussed|preferred to wait|not gone|considered)",
        ],
        unless: [
          "not considered",
          "not interested",
          "not ..2 considered",
          "tried acupuncture without",
        ],
        contexts: { planned: "use", hypothetical: "use", negated: "use" },
      },
      {
        kind: "value",
        value: "tried",
        phrases: [
          "(tried|had|underwent|undergone|receiv*|complet*|attempted|fail*|us*|includ*|trial of) ..8 acupuncture",
          "acupuncture ..4 (treatments|sessions|visits|treatment|session|tried|helped|help|without|trial)",
          "acupuncture ..2 (no (relief|benefit|change|help|effect)|did not help|yes)",
          "<number> (sessions|treatments|visits) of acupuncture",
          "acupuncture ☒ tried",
          "☒ tried",
        ],
        near: [{ phrases: ["acupuncture"], within: "sentence" }],
        unless: [
          "declin*",
          "discuss*",
          "(not|never) ..2 (tried|had|received|used)",
          "not gone",
          "would like",
          "considered",
          "☐ tried",
          "wants",
          "will try",
        ],
        bodyParts: { ours, others },
      },
      { kind: "passage", phrases: ["acupuncture"] },
    ],
  },
];
