import type { Page } from "@playwright/test";
import { documentationOnly, setInWords } from "#criteria";
import { workAs } from "../pages/people.ts";
import { answer, openStep, set } from "../pages/review-form.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

async function enterRequest(page: Page, cptCode: string, diagnosisCodes: string): Promise<void> {
  await page.goto("/cases/new");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Example, Synthetic");
  await page.getByLabel("CPT or HCPCS code").fill(cptCode);
  await page.getByLabel("Diagnosis codes").fill(diagnosisCodes);
}

const create = (page: Page) =>
  page.getByRole("button", { name: "Create case and start review" }).click();

test("a request that no criteria are about is worked as documentation only", async ({ page }) => {
  await test.step("the form says so before the case is created", async () => {
    await enterRequest(page, "27447", "M17.11");
    await expect(page.getByText("No criteria on file for 27447 with M17.11")).toBeVisible();
    await expectNoAxeViolations(page);
    await create(page);
  });
  await test.step("the review recommends nothing, and keeps the codes", async () => {
    await page.getByRole("heading", { level: 1, name: "Request" }).waitFor();
    const panel = page.getByRole("complementary", { name: "Criteria results" });
    await expect(panel.getByText("No criteria on file", { exact: true })).toBeVisible();
    await expect(panel).not.toContainText(/meets criteria|refer to physician advisor:/i);
    await expect(page.locator('[data-question="request.cptCode"] input')).toHaveValue("27447");
    await expect(page.getByText("Course of care")).toHaveCount(0);
    await expectNoAxeViolations(page);
  });
  await test.step("the nurse documents, and hands off without a recommendation", async () => {
    await page.getByRole("link", { name: /Documentation/ }).click();
    await page
      .getByLabel("Which clinical reason does the record give for the service?")
      .fill("Knee pain for two years.");
    await page.getByRole("link", { name: "Summary", exact: true }).click();
    await expect(page.getByRole("button", { name: "Recommend approval" })).toHaveCount(0);
    await summaryPage(page).handOff("Refer to physician advisor");
    await expect(summaryPage(page).closed("With the physician advisor")).toBeVisible();
  });
  await test.step("a physician advisor decides", async () => {
    await workAs(page, "Dr. Vera Sample");
    await page.getByRole("link", { name: "Decision", exact: true }).click();
    await expect(page.getByText("No criteria on file", { exact: true }).first()).toBeVisible();
    await expect(page.getByText(documentationOnly.id)).toHaveCount(0);
    await expectNoAxeViolations(page);
  });
});

test("a diagnosis of two criteria sets asks for the pain generator", async ({ page }) => {
  await enterRequest(page, "", "M53.3");
  const generator = page.getByRole("group", { name: "What is the pain generator?" });
  for (const id of [set.id, "sacroiliac-joint"]) {
    await expect(generator.getByRole("radio", { name: setInWords(id) })).toBeVisible();
  }
  await create(page);
  await expect(page.getByRole("alert")).toContainText("or choose the criteria");
  await expectNoAxeViolations(page);
  await generator.getByRole("radio", { name: setInWords("sacroiliac-joint") }).check();
  await create(page);
  await page.getByRole("heading", { level: 1, name: "Request" }).waitFor();
  await page.getByRole("button", { name: "Case details" }).click();
  await expect(page.getByRole("dialog", { name: "Case details" })).toContainText(
    setInWords("sacroiliac-joint"),
  );
});

test("codes that are none are refused, and say what is one", async ({ page }) => {
  await enterRequest(page, "6499", "coccyx");
  await create(page);
  await expect(page.getByRole("alert")).toContainText("five characters");
  await page.getByLabel("CPT or HCPCS code").fill("64999");
  await create(page);
  await expect(page.getByRole("alert")).toContainText("Not a code: COCCYX");
});

test("other criteria keep every answer, and give them back", async ({ page }) => {
  await enterRequest(page, "64999", "M53.2X8");
  await create(page);
  await page.getByRole("heading", { level: 1, name: "Request" }).waitFor();
  await answer(page, "request.urgency", "expedited");
  await openStep(page, "conservative");
  await answer(page, "conservative.months", 5);

  const dialog = page.getByRole("dialog", { name: "Case details" });
  const change = async (to: string): Promise<void> => {
    await page.getByRole("button", { name: "Case details" }).click();
    await dialog.getByRole("button", { name: "Change criteria" }).click();
    await dialog.getByLabel("Evaluate the case with").selectOption(to);
  };
  await test.step("what does not carry over is shown first", async () => {
    await change(documentationOnly.id);
    await expect(dialog.getByText("3 answers carry over.")).toBeVisible();
    await expect(dialog.getByRole("region", { name: /don’t ask for/ })).toContainText("5 months");
    await expectNoAxeViolations(page);
    await dialog.getByRole("button", { name: "Change criteria" }).click();
  });
  await test.step("the other form has the answers that both ask for", async () => {
    await expect(page.getByText("No criteria on file", { exact: true }).first()).toBeVisible();
    await expect(page.getByRole("heading", { level: 1, name: "Request" })).toBeVisible();
    const urgency = page.locator('[data-question="request.urgency"]');
    await expect(urgency.getByRole("radio", { name: "Expedited" })).toBeChecked();
  });
  await test.step("and going back brings everything back", async () => {
    await change(set.id);
    await dialog.getByRole("button", { name: "Change criteria" }).click();
    await openStep(page, "conservative");
    await expect(page.locator('[data-question="conservative.months"] input')).toHaveValue("5");
  });
});
