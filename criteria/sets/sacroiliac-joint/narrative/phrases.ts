import type { NarrativeWords } from "../../../model/narrative-words.ts";
import { requestPhrases } from "../../../request/request-phrases.ts";
import { spineCarePhrases } from "../../spine-care-narrative.ts";

const sessionGuidance = {
  fluoroscopy: "under fluoroscopy",
  ct: "under CT",
  ultrasound: "under ultrasound",
  none: "without image guidance",
};
const side = { left: "the left side", right: "the right side", both: "both sides" };
const rowSide = { left: "left side", right: "right side", both: "both sides" };
const sameScale = {
  yes: "measured on the baseline scale",
  no: "not measured on the baseline scale",
};

/** What the options of this policy's questions are called within a sentence. */
export const phrases: NarrativeWords["phrases"] = {
  ...requestPhrases,
  ...spineCarePhrases,
  "imaging.studies.modality": {
    "static-radiograph": "a static X-ray",
    mri: "MRI",
    ct: "CT",
    "bone-scan": "a bone scan",
  },
  "imaging.studies.region": {
    "si-joint": "the SI joints",
    sacrum: "the sacrum",
    coccyx: "the coccyx",
    lumbar: "the lumbar spine",
    pelvis: "the pelvis",
    other: "another region",
  },
  "conservative.medication.trials.doseOptimized": {
    yes: "dose optimized",
    no: "dose not optimized",
  },
  "diagnosticSessions.guidance": sessionGuidance,
  "therapeuticSessions.guidance": sessionGuidance,
  "request.procedure": {
    "sij-diagnostic-injection": "a diagnostic SI joint injection",
    "sij-therapeutic-injection-first": "a first therapeutic SI joint injection",
    "sij-therapeutic-injection-repeat": "a repeat therapeutic SI joint injection",
    "lateral-branch-block": "a lateral branch block",
    "lateral-branch-ablation": "lateral branch ablation",
    "unguided-injection": "an injection without image guidance",
    other: "a procedure that is not on the criteria’s list",
  },
  "request.side": side,
  "request.cptCode": {
    "27096": "27096",
    "64451": "64451",
    "64625": "64625",
    G0260: "G0260",
    "20552": "20552",
  },
  "presentation.painLocation": {
    "over-si-joint": "over the SI joint",
    "above-l5": "above L5",
    "groin-or-leg-only": "in the groin or leg only",
    widespread: "widespread",
  },
  "presentation.painScale": {
    nrs: "a numeric rating scale",
    vas: "a visual analog scale",
    "verbal-rating": "a verbal rating scale",
    "functional-scale": "a functional scale",
    "other-named": "another named scale",
  },
  "presentation.redFlags": {
    "cancer-history": "a history of cancer",
    "weight-loss": "unexplained weight loss",
    "night-pain": "pain at night or at rest",
    "fever-or-immunosuppression": "fever or immunosuppression",
    "saddle-anesthesia": "saddle anesthesia",
    "bladder-or-bowel-change": "a change in bladder or bowel function",
    "leg-weakness": "leg weakness",
    "major-trauma": "major trauma",
    "long-term-steroids": "long-term steroid use",
  },
  "presentation.otherCauses": {
    "stenosis-with-claudication": "spinal stenosis with claudication",
    "disc-or-foraminal-disease": "disc or foraminal disease",
    infection: "infection",
    tumor: "tumor",
    fracture: "fracture",
    pseudarthrosis: "nonunion (pseudarthrosis)",
    "hardware-pain": "pain from hardware",
  },
  "exam.positiveTests": {
    faber: "FABER (Patrick)",
    gaenslen: "Gaenslen",
    "thigh-thrust": "thigh thrust (posterior shear)",
    compression: "compression",
    distraction: "distraction",
    yeoman: "Yeoman",
  },
  "exam.side": side,
  "conservative.components": {
    medication: "medication",
    "physical-therapy": "physical therapy",
    "manual-therapy": "manual therapy",
    "cognitive-behavioral-therapy": "cognitive behavioral therapy",
    "home-exercise": "home exercise",
    other: "other care",
  },
  "plan.guidance": { fluoroscopy: "fluoroscopic", ct: "CT", ultrasound: "ultrasound" },
  "plan.otherBlocks": {
    epidural: "epidural",
    facet: "facet joint",
    sympathetic: "sympathetic",
    "trigger-point": "trigger point",
    "other-lumbosacral": "other lumbosacral",
  },
  "diagnosticSessions.side": rowSide,
  "diagnosticSessions.sameScale": sameScale,
  "diagnosticSessions.durationMatchesAgent": {
    yes: "lasting as long as the anesthetic acts",
    no: "not lasting as long as the anesthetic acts",
  },
  "diagnosticSessions.painDiary": {
    yes: "with serial pain scores",
    no: "without serial pain scores",
  },
  "therapeuticSessions.side": rowSide,
  "therapeuticSessions.sameScale": sameScale,
};
