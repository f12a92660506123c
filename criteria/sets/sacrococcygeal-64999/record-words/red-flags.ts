import type { FactWords } from "../../../model/record-words.ts";
import { redFlagRules, saddleRule } from "../../spine-pain-record-words/red-flags.ts";

/** Red flags: each found, or denied where the record shows that it was asked. */
export const redFlagWords: FactWords = {
  path: "presentation.redFlags",
  rules: [...redFlagRules, saddleRule("saddle-anaesthesia")],
};
