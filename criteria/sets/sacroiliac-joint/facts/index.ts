import type { FactDefinition } from "../../../model/fact.ts";
import { examAndCareFacts } from "./exam-and-care.ts";
import { planFacts } from "./plan.ts";
import { presentationFacts } from "./presentation.ts";
import { requestFacts } from "./request.ts";
import { sessionFacts } from "./sessions.ts";

/** Every question, in the order of the form. */
export const facts: readonly FactDefinition[] = [
  ...requestFacts,
  ...presentationFacts,
  ...examAndCareFacts,
  ...planFacts,
  ...sessionFacts,
];
