import type { AdjudicatedRow } from "./adjudicated-case.ts";

const films = "diagnosis.dynamic-radiographs";

export const imagingCases: readonly AdjudicatedRow[] = [
  {
    id: "films-normal",
    why: "films that show normal mobility are still films",
    changes: { "imaging.mobility": "normal", "imaging.spicule": "no" },
    expected: { recommendation: "approve", criteria: { [films]: "met" }, pitfalls: [] },
  },
  {
    id: "films-without-reading",
    why: "the reading matters to surgery only",
    changes: { "imaging.mobility": undefined, "imaging.spicule": undefined },
    expected: { recommendation: "approve", criteria: { [films]: "met" } },
  },
  {
    id: "films-with-mri-no",
    why: "an MRI is asked about only where a film cannot be had",
    changes: { "imaging.coccyxMriOrCt": "no" },
    expected: { recommendation: "approve", criteria: { [films]: "met" } },
  },
  {
    id: "standing-film-not-taken",
    why: "both positions are needed",
    changes: { "imaging.dynamicStanding": "no" },
    expected: {
      recommendation: "deny",
      criteria: { [films]: "not-met" },
      pitfalls: ["no-dynamic-imaging"],
      requirements: [films],
    },
  },
  {
    id: "sitting-film-not-documented",
    why: "the sitting film may exist: ask",
    changes: { "imaging.dynamicSitting": "not-documented" },
    expected: {
      recommendation: "request-information",
      criteria: { [films]: "not-documented" },
      pitfalls: ["no-dynamic-imaging"],
    },
  },
  {
    id: "sitting-film-unanswered",
    why: "an open question is no pitfall",
    changes: { "imaging.dynamicSitting": undefined },
    expected: { recommendation: "incomplete", criteria: { [films]: "unanswered" }, pitfalls: [] },
  },
  {
    id: "one-film-no-other-unanswered",
    why: "one film known to be missing decides",
    changes: { "imaging.dynamicStanding": "no", "imaging.dynamicSitting": undefined },
    expected: { recommendation: "deny", criteria: { [films]: "not-met" } },
  },
  {
    id: "one-film-unavailable-with-mri",
    why: "the MRI stands in for the position that cannot be had",
    changes: { "imaging.dynamicSitting": "not-available" },
    expected: { recommendation: "approve", criteria: { [films]: "exception" }, pitfalls: [] },
  },
  {
    id: "films-unavailable-without-mri",
    why: "no film and nothing in its place",
    changes: {
      "imaging.dynamicStanding": "not-available",
      "imaging.dynamicSitting": "not-available",
      "imaging.coccyxMriOrCt": "no",
    },
    expected: {
      recommendation: "deny",
      criteria: { [films]: "not-met" },
      pitfalls: ["no-dynamic-imaging"],
    },
  },
  {
    id: "film-unavailable-mri-not-documented",
    why: "whether there is an MRI is missing paper",
    changes: {
      "imaging.dynamicStanding": "not-available",
      "imaging.coccyxMriOrCt": "not-documented",
    },
    expected: {
      recommendation: "request-information",
      criteria: { [films]: "not-documented" },
      pitfalls: ["no-dynamic-imaging"],
    },
  },
  {
    id: "film-unavailable-mri-unanswered",
    why: "nobody has looked for an MRI yet",
    changes: { "imaging.dynamicStanding": "not-available", "imaging.coccyxMriOrCt": undefined },
    expected: { recommendation: "incomplete", criteria: { [films]: "unanswered" }, pitfalls: [] },
  },
  {
    id: "lumbar-mri-without-films",
    why: "a lumbar study says nothing about the coccyx",
    changes: {
      "imaging.dynamicStanding": "not-documented",
      "imaging.studies": [{ modality: "mri", region: "lumbar", finding: "disc bulge" }],
    },
    expected: { pitfalls: ["no-dynamic-imaging", "wrong-region-imaging"] },
  },
  {
    id: "lumbar-mri-with-films",
    why: "with dynamic films another region is no wrong region",
    changes: { "imaging.studies": [{ modality: "mri", region: "lumbar", finding: "disc bulge" }] },
    expected: { recommendation: "approve", pitfalls: [] },
  },
  {
    id: "lumbar-mri-films-unanswered",
    why: "nothing is wrong before the films have been looked for",
    changes: {
      "imaging.dynamicStanding": undefined,
      "imaging.studies": [{ modality: "mri", region: "lumbar", finding: "disc bulge" }],
    },
    expected: { pitfalls: [] },
  },
  {
    id: "sacral-ct-without-films",
    why: "the sacrum is the right region",
    changes: {
      "imaging.dynamicStanding": "no",
      "imaging.studies": [
        { modality: "static-radiograph", region: "pelvis", finding: "normal" },
        { modality: "ct", region: "sacrum", finding: "normal" },
      ],
    },
    expected: { pitfalls: ["no-dynamic-imaging"] },
  },
  {
    id: "no-studies-without-films",
    why: "an empty list names no wrong region",
    changes: { "imaging.dynamicStanding": "no", "imaging.studies": [] },
    expected: { pitfalls: ["no-dynamic-imaging"] },
  },
  {
    id: "studies-not-documented-without-films",
    why: "undocumented studies name no wrong region",
    changes: { "imaging.dynamicStanding": "no", "imaging.studies": "not-documented" },
    expected: { pitfalls: ["no-dynamic-imaging"] },
  },
  ...wording("tenderness", "Tenderness over the coccyx", true),
  ...wording("tender", "coccyx is TENDER.", true),
  ...wording("painful", "painful on sitting", true),
  ...wording("pain-with", "pain with flexion", true),
  ...wording("pain-on", "Pain on extension", true),
  ...wording("pain-onset", "no change since pain onset in 2025", false),
  ...wording("pain-without", "pain without a structural cause", false),
  ...wording("painless", "painless cyst", false),
  ...wording("nontender", "nontender region, tenderloin muscle unremarkable", false),
  ...wording("plain", "hypermobility of 30 degrees", false),
];

function wording(id: string, finding: string, isExamination: boolean): AdjudicatedRow[] {
  return [
    {
      id: `finding-${id}`,
      why: isExamination
        ? "these words describe an examination, not an image"
        : "no whole word of an examination stands here",
      changes: { "imaging.studies": [{ modality: "mri", region: "coccyx", finding }] },
      expected: {
        recommendation: "approve",
        pitfalls: isExamination ? ["exam-finding-as-imaging"] : [],
      },
    },
  ];
}
