import type { CriteriaSet } from "../../../model/criteria-set.ts";
import { withSupplementary } from "../../with-supplementary.ts";
import { sacrococcygeal64999Version110 } from "../version-1-1-0/index.ts";
import { supplementaryFacts, supplementaryFields } from "./facts.ts";

/** Version 1.2.0: a place for what records say beside the criteria. Every rule is that of 1.1.0. */
export const sacrococcygeal64999Version120: CriteriaSet = {
  ...sacrococcygeal64999Version110,
  version: "1.2.0",
  facts: withSupplementary(
    sacrococcygeal64999Version110.facts,
    supplementaryFacts,
    supplementaryFields,
  ),
};
