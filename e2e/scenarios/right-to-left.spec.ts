import { summaryPage } from "../pages/summary-page.ts";
import { exampleFile } from "../pages/example-case.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, test } from "../support/app.ts";

test("a Hebrew name and an Arabic quote stand apart from the words around them", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  const quote = "تحسن 31";
  await worklist.open();
  await worklist.importFile("rtl.json", {
    ...exampleFile("02-impar-met"),
    id: "דוד כהן",
    citations: { "imaging.mobility": { document: "films.pdf", page: 2, quote } },
  });
  await page.getByRole("navigation", { name: "Case" }).waitFor();
  await summary.open();
  await summary.note.fill("דוד כהן");
  await expect(summary.note).toHaveAttribute("dir", "auto");
  await expect(page.locator("bdi", { hasText: "דוד כהן" }).first()).toBeVisible();
  await expect(summary.narrative.locator("bdi", { hasText: "تحسن" })).toBeVisible();
});
