import { expect, test } from "vitest";
import { referredExample } from "../decision/example-for-test.ts";
import { alphabetical, filledText, fromRecord, isTextOrNull } from "./column.ts";
import { worklistColumns } from "./columns.ts";
import { layoutOf } from "./row-layout.ts";

/** What CONTRIBUTING promises of one more entry in the table of columns. */
const added = layoutOf({
  ...worklistColumns,
  facility: fromRecord({
    of: ({ request }) => filledText(request.facility),
    is: isTextOrNull,
    sort: alphabetical("Facility"),
  }),
});

test("one entry in the table gives row, check and order; a row stored without it is worked out again", () => {
  const { record } = referredExample("13");
  const stamp = { revision: 1, version: "r1", removedAt: null };
  const row = added.rowOf(
    { ...record, request: { ...record.request, facility: "Sample clinic" } },
    stamp,
    {},
  );
  expect(row.facility).toBe("Sample clinic");
  expect(added.isRow(row)).toBe(true);
  expect(added.sortColumns).toContainEqual({
    key: "facility",
    label: "Facility",
    first: "ascending",
  });
  const { facility: _added, ...stored } = row;
  expect(added.isRow(stored)).toBe(false);
});
