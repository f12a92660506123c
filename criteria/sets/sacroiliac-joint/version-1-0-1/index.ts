import type { CriteriaSet } from "../../../model/criteria-set.ts";
import { reworded } from "../../../model/reworded.ts";
import { sacroiliacJoint } from "../index.ts";
import { words } from "./words.ts";

/** Version 1.0.1: plainer words in questions, hints, requirements and pitfalls. Every rule is that of 1.0.0. */
export const sacroiliacJointVersion101: CriteriaSet = {
  ...reworded(sacroiliacJoint, words),
  version: "1.0.1",
};
