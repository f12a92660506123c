import { exampleCase } from "../pages/example-case.ts";
import { createCase, fillCase, openStep, set, sourceOf } from "../pages/review-form.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

for (const [name, viewport, colorScheme] of [
  ["a wide screen", { width: 1440, height: 900 }, "light"],
  ["a tablet in the dark", { width: 820, height: 1180 }, "dark"],
  ["a screen at 400 % zoom", { width: 360, height: 225 }, "light"],
] as const) {
  test(`every step can be used by everybody on ${name}`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await createCase(page);
    for (const { id } of [...set.steps, { id: "check" }]) {
      if (!page.url().includes(`/${id}`)) await openStep(page, id);
      const isTooWide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isTooWide, `${id} scrolls sideways`).toBe(false);
      // As high as the page: what the bar at the foot half covers can be scrolled out from under it.
      const height = await page.evaluate(() => document.documentElement.scrollHeight + 100);
      await page.setViewportSize({ width: viewport.width, height });
      await expectNoAxeViolations(page);
      await page.setViewportSize(viewport);
    }
  });
}

test("a case that is fully answered can be read by everybody", async ({ page }) => {
  test.slow();
  await createCase(page);
  await fillCase(page, exampleCase("02-impar-met").facts);
  await openStep(page, "conservative");
  await expectNoAxeViolations(page);
  await sourceOf(page, "Coccyx cushion").click();
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await openStep(page, "check");
  await expectNoAxeViolations(page);
});
