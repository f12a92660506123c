import { expect, test } from "vitest";
import { imports } from "./imports.ts";
import { model } from "./model.ts";
import { tabs } from "./tabs.ts";
import { tamperings } from "./tamperings.ts";

/** The rows that run without a browser; the others run where their browser tests do. */
test.each([imports, tamperings, tabs, model])("$name: $property", async ({ quick, run }) => {
  const { tried, failures } = await run(quick, 1);
  expect(failures.slice(0, 20)).toEqual([]);
  expect(tried).toBe(quick);
});
