export {
  criterionRows,
  type ListedCriterion,
  type NextAction,
  otherPitfalls,
} from "./criterion-rows.ts";
export { type RowGroup, type RowGroups, rowGroups } from "./row-groups.ts";
