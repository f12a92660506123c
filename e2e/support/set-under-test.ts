import { join } from "node:path";
import { type CriteriaSet, currentSet } from "#criteria";

/**
 * The set whose form the page objects fill in, and whose examples benchmarks and torture take, unless a test says
 * which other one it means. The only place of those that names a set.
 */
export const setUnderTest: CriteriaSet = currentSet("sacrococcygeal-64999");

/** Its published examples. */
export const examplesFolder = join(
  import.meta.dirname,
  "../../criteria/sets",
  setUnderTest.id,
  "examples",
);
