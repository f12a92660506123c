import type { CriteriaSet } from "../../../model/criteria-set.ts";
import { withSupplementary } from "../../with-supplementary.ts";
import { sacroiliacJointVersion101 } from "../version-1-0-1/index.ts";
import { supplementaryFacts, supplementaryFields } from "./facts.ts";

/** Version 1.1.0: a place for what records say beside the criteria. Every rule is that of 1.0.0. */
export const sacroiliacJointVersion110: CriteriaSet = {
  ...sacroiliacJointVersion101,
  version: "1.1.0",
  facts: withSupplementary(
    sacroiliacJointVersion101.facts,
    supplementaryFacts,
    supplementaryFields,
  ),
};
