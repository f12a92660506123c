import type { Step } from "../../model/criteria-set.ts";

/** The steps of the form, in the order a record is read. */
export const steps: readonly Step[] = [
  { id: "request", title: "Request", lead: "What was asked for, on which side, and when." },
  {
    id: "presentation",
    title: "Presentation and safety",
    lead: "Where the pain is, how long it has lasted, and what else could cause it.",
  },
  { id: "exam", title: "Examination", lead: "Hands-on tests of the SI joint and their side." },
  {
    id: "conservative",
    title: "Conservative care",
    lead: "What was tried in this episode, for how long, and what is under way now.",
  },
  { id: "plan", title: "Plan", lead: "Guidance, contrast, and what else the session includes." },
  {
    id: "sessions",
    title: "Earlier sessions",
    lead: "Earlier blocks and injections with their dates and results, and why treatment continues.",
  },
];
