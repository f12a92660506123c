import type { FactDefinition } from "../../../model/fact.ts";
import { alternativeFacts } from "./alternatives.ts";
import { blockFacts } from "./blocks.ts";
import { conservativeFacts } from "./conservative.ts";
import { historyFacts } from "./history.ts";
import { imagingFacts } from "./imaging.ts";
import { presentationFacts } from "./presentation.ts";
import { requestFacts } from "./request.ts";

/** Every question, in the order of the form. */
export const facts: readonly FactDefinition[] = [
  ...requestFacts,
  ...presentationFacts,
  ...conservativeFacts,
  ...imagingFacts,
  ...blockFacts,
  ...alternativeFacts,
  ...historyFacts,
];
