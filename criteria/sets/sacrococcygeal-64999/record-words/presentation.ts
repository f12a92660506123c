import type { FactWords } from "../../../model/record-words.ts";
import { onsetRules } from "../../spine-pain-record-words/onset.ts";
import { baselinePainRules, currentPainRules } from "../../spine-pain-record-words/pain.ts";
import { fractureRules } from "./fracture.ts";
import { mechanismRules } from "./mechanism.ts";
import { radiationRules } from "./radiation.ts";

/** How the pain began, where it goes, how strong it is. */
export const presentationWords: readonly FactWords[] = [
  { path: "presentation.onsetDate", rules: onsetRules },
  {
    path: "presentation.mechanism",
    rules: mechanismRules,
  },
  { path: "presentation.fracture", rules: fractureRules },
  { path: "presentation.radiation", rules: radiationRules },
  { path: "presentation.painBaseline", rules: baselinePainRules },
  { path: "presentation.painCurrent", rules: currentPainRules },
];
