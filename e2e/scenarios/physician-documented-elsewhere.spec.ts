import { decisionPage } from "../pages/decision-page.ts";
import { exampleFile } from "../pages/example-case.ts";
import { workAs } from "../pages/people.ts";
import { answer, openStep } from "../pages/review-form.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

test.describe.configure({ timeout: 180_000 });

const title = "Documented, not used by these criteria";

test("a film that the requested procedure folds away reaches summary, paper and physician", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  const decision = decisionPage(page);
  await worklist.open();
  await worklist.importFile("folded.json", {
    ...exampleFile("02-impar-met"),
    citations: {
      "imaging.mobility": {
        ...{ document: "films.pdf", page: 2, quote: "31° of flexion sitting" },
        ...{ resource: "Observation/film-1", path: "Observation.valueString" },
      },
    },
  });
  await page.getByRole("navigation", { name: "Case" }).waitFor();
  await openStep(page, "imaging");
  await page.getByText(/not apply to this procedure$/).click();
  await answer(page, "imaging.mobility", "hypermobile");
  await page
    .getByRole("link", { name: "Check answers" })
    .or(page.getByRole("button", { name: "Check answers" }))
    .first()
    .click();
  await expect(page.locator('[data-answer="imaging.mobility"]')).toContainText(
    /Hypermobile.*Documented, not used by these criteria\. Does not apply to this procedure/,
  );
  await summary.open();
  const said = "Mobility of the coccyx: Hypermobile. Does not apply to this procedure.";
  const listed = summary.narrative.getByRole("listitem").filter({ hasText: said });
  await expect(summary.narrative.getByRole("heading", { name: title })).toBeVisible();
  await expect(listed).toContainText("films.pdf, page 2: “31° of flexion sitting”");
  await page.emulateMedia({ media: "print" });
  await expect(listed).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await summary.handOff("Recommend approval");
  await summary.actions.waitFor({ state: "hidden" });
  await workAs(page, "Dr. Vera Sample");
  await worklist.open();
  await worklist.rows.first().getByRole("link").first().click();
  await decision.whole.waitFor();
  const row = page
    .getByRole("region", { name: title })
    .locator('[data-outside="imaging.mobility"]');
  await expect(row).toContainText("Does not apply to this procedure");
  await expect(row).toContainText("Hypermobile");
  await expect(row.getByRole("button", { name: /^Open the page/ })).toContainText("31° of flexion");
  const exactly = row.getByText("Observation/film-1, Observation.valueString");
  await expect(exactly).toBeHidden();
  await row.getByText("Where in the request data").click();
  await expect(exactly).toBeVisible();
  await expectNoAxeViolations(page);
  await decision.agreeWithRest();
  await decision.choose("Approve");
  await decision.askToSign();
  await decision.dialog.getByRole("button", { name: "Sign as Dr. Vera Sample" }).click();
  await decision.signed.waitFor();
  await expect(row).toContainText("Hypermobile");
  await expect(row).toContainText("films.pdf, page 2: “31° of flexion sitting”");
  await expect(row.getByRole("button")).toHaveCount(0);
});
