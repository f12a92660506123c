import type { Step } from "../../model/criteria-set.ts";

/** The steps of the form, in the order a record is read. */
export const steps: readonly Step[] = [
  { id: "request", title: "Request", lead: "What was asked for, when, and how urgently." },
  {
    id: "presentation",
    title: "Presentation and safety",
    lead: "How the pain began, and what must not be overlooked.",
  },
  {
    id: "conservative",
    title: "Conservative care",
    lead: "Therapy, hands-on treatment, medication, and what they achieved.",
  },
  { id: "imaging", title: "Imaging", lead: "Films in both positions, and other imaging." },
  { id: "blocks", title: "Diagnostic blocks", lead: "Test injections that confirm the source." },
  {
    id: "alternatives",
    title: "Alternative diagnoses",
    lead: "Other sources of pain in the same place.",
  },
  {
    id: "history",
    title: "Prior procedures and guideline",
    lead: "What was tried before, and the clinician's reason for this patient.",
  },
];
