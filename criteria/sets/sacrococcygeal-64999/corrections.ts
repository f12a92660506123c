import type { Correction } from "../../model/criteria-set.ts";

/** What the clinical source got wrong or left unsaid, corrected in the open. */
export const corrections: readonly Correction[] = [
  {
    id: "abnormal-mobility-share",
    sourceSays: "Static films miss 70 % of the pathology.",
    setSays:
      "Dynamic films show abnormal mobility in about 70 % of patients. That the films were taken is required; abnormal mobility never is.",
    because: "The share of patients with a finding is not the share that another film would miss.",
    affects: ["diagnosis.dynamic-radiographs", "no-dynamic-imaging"],
  },
  {
    id: "guideline-and-ladder",
    sourceSays:
      "The 2025 guideline is listed as unmet, and a ladder of the same procedures is opened.",
    setSays:
      "The guideline applies within its scope. A documented reason for this patient reconciles the two, and the physician advisor is shown both.",
    because: "Read literally no case could satisfy it, so every request would fail.",
    affects: ["guideline.reconciled", "guideline-indirect"],
  },
  {
    id: "descriptor",
    sourceSays: "64999 is called a nerve destruction procedure.",
    setSays: "64999 is the unlisted procedure of the nervous system.",
    because: "An unlisted code has no meaning of its own; some requests under it destroy no nerve.",
    affects: ["request.procedure-named"],
  },
  {
    id: "surgery-and-or",
    sourceSays: "Surgery needs abnormal mobility and spicules.",
    setSays: "Both by default; a plan may accept either one.",
    because: "The surgical series that was found accepts instability or a spicule.",
    affects: ["ladder.surgical-indication"],
  },
  {
    id: "injections-conservative",
    sourceSays: "Injections come only after conservative care.",
    setSays: "The order of the source is kept, and the difference is shown with the evidence.",
    because: "The review it cites counts injections as part of conservative care.",
    affects: ["diagnosis.pain-source-confirmed"],
  },
];
