import { expect, test } from "vitest";
import { caseSortKeys } from "#domain";
import { caseColumns, sortLabel } from "./case-columns.tsx";

test("every column that can be sorted by stands in the header of one cell", () => {
  const offered = caseColumns.flatMap(({ sorts }) => sorts);
  expect(offered.toSorted()).toEqual(caseSortKeys.toSorted());
  for (const key of offered) expect(sortLabel(key)).not.toBe(key);
});
