import type { NarrativeWords } from "../../../model/narrative-words.ts";
import { requestPhrases } from "../../../request/request-phrases.ts";
import { spineCarePhrases } from "../../spine-care-narrative.ts";

const procedures = {
  "diagnostic-injection": "a diagnostic injection",
  "sacrococcygeal-injection": "a sacrococcygeal injection",
  "ganglion-impar-injection": "a ganglion impar injection",
  "si-joint-injection": "an SI joint injection",
  "si-joint-injection-unguided": "an SI joint injection without image guidance",
  "lateral-branch-block": "a lateral branch block (L5 dorsal ramus and S1-S3)",
  "cooled-rf-lateral-branches": "cooled radiofrequency of the lateral branches S1-S3",
  "pulsed-rf-l5-lateral-branches":
    "pulsed radiofrequency of the L5 dorsal ramus and lateral branches S1-S3",
  "pericapsular-rfa": "pericapsular radiofrequency ablation at the sacrococcygeal junction",
  cryoablation:
    "cryoablation of the sacrococcygeal nerves with ultrasound and fluoroscopic guidance",
  "coccygectomy-partial": "partial coccygectomy",
  "coccygectomy-total": "total coccygectomy",
  other: "a procedure that is not on the criteria’s list",
};

/** What the options of this policy's questions are called within a sentence. */
export const phrases: NarrativeWords["phrases"] = {
  ...requestPhrases,
  ...spineCarePhrases,
  "request.side": {
    left: "the left side",
    right: "the right side",
    both: "both sides",
    midline: "the midline",
  },
  "priorInterventions.side": {
    left: "left side",
    right: "right side",
    both: "both sides",
    midline: "midline",
  },
  "request.procedure": procedures,
  "priorInterventions.procedure": procedures,
  "priorInterventions.outcome": {
    failed: "failed",
    helped: "helped",
    "not-documented": "result not documented",
  },
  "presentation.mechanism": {
    fall: "after a fall",
    "other-trauma": "after an injury other than a fall",
    childbirth: "after childbirth",
    "repetitive-strain": "with repeated strain",
    spontaneous: "without a clear cause",
  },
  "presentation.redFlags": {
    "cancer-history": "a history of cancer",
    "weight-loss": "unexplained weight loss",
    "night-pain": "pain at night or at rest",
    "palpable-mass": "a palpable mass",
    "fever-or-immunosuppression": "fever or immunosuppression",
    "saddle-anaesthesia": "saddle anesthesia",
    "saddle-anesthesia": "saddle anesthesia",
    "bladder-or-bowel-change": "a change in bladder or bowel function",
    "leg-weakness": "leg weakness",
    "rectal-bleeding": "rectal bleeding",
  },
  "presentation.radiation": { buttocks: "buttocks", legs: "legs", perineum: "perineum" },
  "conservative.outcome": {
    failed: "there was no lasting relief",
    inadequate: "there was some relief, but the member is still limited",
    improving: "the member is still improving",
    resolved: "the pain has resolved",
  },
  "conservative.medication.trials.doseOptimized": {
    yes: "dose optimized",
    no: "dose not optimized",
  },
  "imaging.studies.modality": {
    "static-radiograph": "a static X-ray",
    mri: "MRI",
    ct: "CT",
    "bone-scan": "a bone scan",
  },
  "imaging.studies.region": {
    coccyx: "the coccyx",
    sacrum: "the sacrum",
    lumbar: "the lumbar spine",
    pelvis: "the pelvis",
    other: "another region",
  },
  "imaging.mobility": {
    normal: "normal coccygeal mobility",
    hypermobile: "a hypermobile coccyx",
    luxation: "luxation of the coccyx",
    immobile: "an immobile coccyx",
  },
  "blocks.diagnostic.site": {
    "sacrococcygeal-disc": "the sacrococcygeal disc",
    "first-intercoccygeal-disc": "the first intercoccygeal disc",
    "ganglion-impar": "the ganglion impar",
    other: "another site",
  },
};
