import { exampleCase } from "../pages/example-case.ts";
import { createCase, fillCase } from "../pages/review-form.ts";
import { readPanel } from "../pages/review-panel.ts";
import { expect, test } from "../support/app.ts";

// Every other example is replayed by `npm run scenarios`; typed by hand are the longest and one with a red flag.
for (const file of ["01-source-case", "10-red-flag-positive-block"]) {
  test(`the reviewer enters ${file} by hand and the panel says what is expected of it`, async ({
    page,
  }) => {
    // Some fifty answers, each found by its label and clicked or typed.
    test.slow();
    const { facts, expected } = exampleCase(file);
    await createCase(page);
    await fillCase(page, facts);
    const shown = await readPanel(page);
    expect({ ...shown, pitfalls: new Set(shown.pitfalls) }).toEqual({
      ...expected,
      pitfalls: new Set(expected.pitfalls),
    });
  });
}
