import type { FactWords, FindingRule, RecordRule } from "../../../model/record-words.ts";
import { others, ours } from "./tables.ts";

const skipSections = ["instructions", "consent", "family-history", "goals", "orders"] as const;

function cause(
  value: string,
  phrases: readonly string[],
  further: readonly string[] = [],
): RecordRule {
  const rule: FindingRule = { kind: "finding", value, phrases };
  return {
    ...rule,
    unless: ["(rule out|r o|evaluat* for|risk*|versus)", ...further],
    skipSections,
    bodyParts: { ours, others },
    contexts: { hypothetical: "set-aside", planned: "set-aside" },
  };
}

/** Other causes of the pain, found or excluded. */
export const otherCauseWords: readonly FactWords[] = [
  {
    path: "presentation.otherCauses",
    rules: [
      cause("stenosis-with-claudication", [
        "stenosis ..6 claudication",
        "claudication ..6 stenosis",
        "neurogenic claudication",
      ]),
      cause("disc-or-foraminal-disease", [
        "(disc|disk) (herniation|extrusion|protrusion|bulge|disease)",
        "herniated (disc|disk)",
        "(foraminal|neural foraminal) (stenosis|narrowing)",
        "degenerative (disc|disk) disease",
        "(disc|disk) pathology",
        "nerve root (compression|impingement)",
      ]),
      cause(
        "infection",
        ["infection", "discitis", "osteomyelitis", "septic (sacroiliitis|arthritis)", "abscess"],
        ["(bleeding|inject*|urinary|sinus|respiratory)"],
      ),
      cause(
        "tumor",
        [
          "tumor*",
          "(lytic|blastic|osseous|metastatic|suspicious) (lesion*|disease)",
          "mass",
          "neoplasm",
        ],
        ["body mass", "muscle mass", "<number> mass"],
      ),
      cause(
        "fracture",
        ["fracture*", "fx", "insufficiency fracture*"],
        ["(hip|ankle|wrist|rib) fracture*"],
      ),
      cause("pseudarthrosis", ["pseudarthrosis", "pseudoarthrosis", "nonunion", "non union"]),
      cause("hardware-pain", [
        "hardware (pain|failure|loosening|related)",
        "(loosening|lucency) ..5 (hardware|screw*)",
        "painful hardware",
        "(screw|hardware) (loosening|failure)",
      ]),
    ],
  },
];
