import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { dropFiles, jsonFile } from "../pages/drop-files.ts";
import { openRecord, recordOf } from "../pages/documents.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { zipOf } from "../support/office-files.ts";
import { cancellationBundle, requestBundle, updateBundle } from "../support/sent-request.ts";

test.slow();

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const create = (page: Page) => page.getByRole("button", { name: "Create case and start review" });
const addToCase = (page: Page) => page.getByRole("button", { name: /^Add to this case/ });

/** Counts what a person presses from now on: each click, and each key that answers or leads on. */
async function countActivations(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const count = (event: Event) => {
      if (event.isTrusted)
        document.body.dataset["pressed"] = String(
          Number(document.body.dataset["pressed"] ?? 0) + 1,
        );
    };
    document.addEventListener("pointerdown", count, true);
    document.addEventListener("keydown", count, true);
  });
  return () => page.evaluate(() => Number(document.body.dataset["pressed"] ?? 0));
}

test("a request that came as data fills the form, and is a case with its first step confirmed in a few presses", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  const record = recordOf(page);
  await worklist.open();
  const painNow = page.getByRole("textbox", { name: "What is the pain score now?" });
  const pressed = await countActivations(page);
  await dropFiles(page, [jsonFile("from-the-gateway.txt", requestBundle("T-77"))]);

  await test.step("every field says from where it is, and both urgencies stand there", async () => {
    await expect(field(page, "Name")).toHaveValue("Nora Testcase");
    await expect(field(page, "Member ID")).toHaveValue("XEH123456789");
    await expect(field(page, "Reference number")).toHaveValue("T-77");
    await expect(field(page, "CPT or HCPCS code")).toHaveValue("64999");
    await expect(field(page, "Provider’s fax")).toHaveValue("212-555-0134");
    const urgency = page.getByRole("list", { name: "From the request data: Urgency" });
    // What stands in the field already is not quoted again, and no colon waits for it.
    await expect(page.getByRole("list", { name: "From the request data: Member name" })).toHaveText(
      /^\s*From the request data: Patient$/,
    );
    await expect(page.getByRole("radio", { name: "Expedited" })).toBeChecked();
    await expect(urgency).toContainText(
      "Level of service: U Urgent From the request data: Request",
    );
    await expect(urgency).toContainText("Priority: normal");
    await expect(page.getByText("The sender’s own dates differ (dated Mar 2, 2026")).toBeVisible();
    await expect(page.locator("#receivedDate")).not.toHaveValue("2026-03-02");
  });
  await test.step("its papers are documents, and what was not sent is named", async () => {
    await expect(page.getByText("1 document came with it.")).toBeVisible();
    await expect(page.getByText("Not sent: Standing and sitting films")).toBeVisible();
    await expect(record.getByLabel("Document", { exact: true }).getByRole("option")).toHaveText([
      /^Request data T-77\.json/,
      /^Office visit note\.txt/,
    ]);
    await expectNoAxeViolations(page);
  });
  await test.step("what the data only suggests is taken with a press; one more makes the case", async () => {
    await page.getByRole("button", { name: "Use Commercial, ERISA as Line of business" }).click();
    await create(page).click();
    await page.getByRole("heading", { level: 1, name: "Request" }).waitFor();
    await page.getByRole("radio", { name: "Ganglion impar injection" }).first().click();
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("heading", { level: 1, name: "Presentation and safety" }).waitFor();
    // The drop itself is one more.
    expect((await pressed()) + 1).toBeLessThanOrEqual(20);
    expect(await pressed()).toBeGreaterThanOrEqual(4);
    await painNow.fill("7");
  });
  await test.step("the case says that it came as data, and names the place of each answer in it", async () => {
    await page
      .getByRole("link", { name: /Request/ })
      .first()
      .click();
    await expect(page.getByText("Sent as data", { exact: true })).toBeVisible();
    const urgency = page.locator('[data-question="request.urgency"]');
    await expect(urgency.getByRole("radio", { name: "Expedited" })).toBeChecked();
    await expect(
      urgency.getByRole("button", { name: /^Source: .*Request data T-77\.json/ }),
    ).toBeVisible();
  });
  await test.step("the response is saved from its summary: pended, with the sender’s own numbers", async () => {
    await summaryPage(page).open();
    const downloading = page.waitForEvent("download");
    await page.getByRole("button", { name: "Response as FHIR" }).click();
    const saved = readFileSync(await (await downloading).path(), "utf8");
    expect(saved).toContain('"ClaimResponse"');
    expect(saved).toContain('"A4"');
    expect(saved).toContain("B-T-77");
    await expect(page.getByText("It says that the request is pended").first()).toBeVisible();
  });

  await test.step("the same request again shows its case before another one is made", async () => {
    await worklist.open();
    await expect(worklist.row("Nora Testcase")).toContainText("Sent as data");
    await dropFiles(page, [jsonFile("again.json", requestBundle("T-77"))]);
    await expect(
      page.getByRole("heading", { name: "This request has a case already: Nora Testcase" }),
    ).toBeVisible();
    await expect(create(page)).toBeHidden();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Create a second case instead" }).click();
    await expect(create(page)).toBeVisible();
  });
  await test.step("an update finds its case, which leads to each answer that it differs from", async () => {
    await worklist.open();
    await dropFiles(page, [jsonFile("update.json", updateBundle("T-77"))]);
    await expect(
      page.getByRole("heading", { name: "This updates the case of Nora Testcase" }),
    ).toBeVisible();
    await addToCase(page).click();
    const update = page.getByRole("region", { name: "Update from the provider" });
    await expect(update).toContainText("The provider’s update differs from 1 answer");
    await expect(update.getByRole("listitem")).toHaveText(
      "Pain score now: the update says “4 of 10”",
    );
    await expectNoAxeViolations(page);
    await update.getByRole("button", { name: "Pain score now" }).click();
    await expect(painNow).toBeFocused();
    await painNow.fill("4");
    await expect(update).toHaveText("The provider’s update no longer differs from an answer");
    await openRecord(page);
    await expect(record.getByLabel("Document", { exact: true }).getByRole("option")).toHaveText([
      /^Request data T-77\.json/,
      /^Office visit note\.txt/,
      /^Request data, update T-77-2\.json/,
    ]);
  });
  await test.step("a cancellation leads to the withdrawal, which is recorded by a person and not by itself", async () => {
    await worklist.open();
    await expect(worklist.rows).toHaveCount(1);
    await dropFiles(page, [jsonFile("cancel.json", cancellationBundle("T-77"))]);
    await expect(
      page.getByRole("heading", { name: "This cancels the request of Nora Testcase" }),
    ).toBeVisible();
    await addToCase(page).click();
    const dialog = page.getByRole("dialog", { name: "Record a withdrawal?" });
    await dialog.getByRole("button", { name: "Go back" }).click();
    // Nobody recorded it yet: the case says so on each of its pages, also after a reload, and leads there.
    const cancelled = page.getByRole("region", { name: "Cancellation" });
    const cases = page.getByRole("navigation", { name: "Case", exact: true });
    await expect(cancelled).toContainText("The provider canceled this request");
    await cases.getByRole("link", { name: "History" }).click();
    await expect(
      page.getByText(/sent a cancellation: Request data, cancellation T-77-3\.json/),
    ).toBeVisible();
    await expect(page.getByText(/sent a change to the request: .*T-77-2\.json/)).toBeVisible();
    await page.goto(page.url().replace(/changes.*$/, "decision"));
    await expect(page.getByRole("heading", { level: 1, name: "Decision" })).toBeVisible();
    await expect(cancelled).toContainText("or go on if the provider says otherwise");
    await expectNoAxeViolations(page);
    await cancelled.getByRole("link", { name: "Record a withdrawal" }).click();
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Canceled by the clinic’s system.");
    await dialog.getByRole("button", { name: "Record a withdrawal" }).click();
    await expect(page.getByText("Withdrawn").first()).toBeVisible();
    await expect(cancelled).toBeHidden();
  });
  await test.step("what opens it again speaks of the withdrawal, not of a decision that nobody made", async () => {
    await page.getByRole("button", { name: "Reopen the case" }).click();
    const dialog = page.getByRole("dialog", { name: "Reopen the case?" });
    await expect(dialog).toContainText("The withdrawal stays on record.");
    await expect(dialog).not.toContainText("decision");
  });
});

test("what can’t be read as a request is refused with its place, and several requests are a case each", async ({
  page,
}) => {
  const worklist = worklistPage(page);
  const known = requestBundle("T-88");
  const broken = { ...known, entry: known.entry.filter(({ resource: { id } }) => id !== "member") };
  await worklist.open();

  await test.step("a refusal names the place, creates nothing and loses nothing", async () => {
    await dropFiles(page, [jsonFile("broken.json", broken)]);
    const refusal = page.getByRole("alert").filter({ hasText: "can’t be read as a request" });
    await expect(refusal).toContainText("Something the request points to is missing.");
    await expect(refusal).toContainText("Bundle.entry[0].resource.patient");
    await expect(refusal).toContainText("no case was created");
    await expect(field(page, "Name")).toHaveValue("");
    await expectNoAxeViolations(page);
  });
  await test.step("a file that was cut off gets one message, with what to do", async () => {
    await worklist.open();
    const whole = JSON.stringify(known);
    await dropFiles(page, [
      { name: "cut-off.json", content: Buffer.from(whole.slice(0, whole.length / 2)) },
    ]);
    const message = page.getByRole("alert").filter({ hasText: "cut-off.json" });
    await expect(message).toContainText("damaged or cut off");
    await expect(message).toContainText("Ask the sender to resend it");
    await expect(page.getByRole("heading", { name: /can’t be read as a request/ })).toHaveCount(0);
    await expect(message).toHaveCount(1);
  });
  await test.step("of two requests the first is this case, and the second starts the next", async () => {
    await worklist.open();
    await dropFiles(page, [
      jsonFile("one.json", known),
      jsonFile("two.json", requestBundle("T-99")),
    ]);
    await expect(field(page, "Reference number")).toHaveValue("T-88");
    await expect(page.getByText("Another request arrived with it.")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: "Office visit note.txt" })).toBeChecked();
    await page
      .getByRole("group", { name: "Urgency" })
      .getByRole("button", { name: /^Clear/ })
      .click();
    await create(page).click();
    await page.getByRole("button", { name: "Start the next case with two.json" }).click();
    await expect(field(page, "Reference number")).toHaveValue("T-99");
    await expect(page.getByText("may have a case already")).toBeVisible();
  });
  await test.step("what came as urgent leads the worklist and says so until somebody confirms it", async () => {
    await worklist.open();
    await expect(worklist.row("T-88")).toContainText("Sent as urgent; confirm");
    await worklist.openCase(/Nora Testcase/);
    await page.getByRole("heading", { level: 1, name: "Request" }).waitFor();
    const clocks = page.getByRole("button", { name: /^Clocks: / });
    await expect(clocks).toContainText("Sent as urgent; confirm");
    await page.getByRole("radio", { name: "Standard", exact: true }).click();
    await expect(clocks).not.toContainText("Sent as urgent");
  });
  await test.step("a request within an archive is read once it is attached", async () => {
    await worklist.open();
    const packed = zipOf({ "gateway/request.json": JSON.stringify(requestBundle("T-66")) });
    await dropFiles(page, [{ name: "request.zip", content: packed }]);
    await recordOf(page)
      .getByRole("button", { name: /^Attach it/ })
      .click();
    await expect(field(page, "Reference number")).toHaveValue("T-66");
  });
});

test("criteria are saved as a questionnaire that a provider’s system can ask", async ({ page }) => {
  await page.goto("/criteria");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Questionnaire as FHIR" }).click();
  const saved = readFileSync(await (await downloading).path(), "utf8");
  expect(saved).toContain('"resourceType": "Questionnaire"');
  expect(saved).toContain('"linkId": "conservative.physicalTherapy.sessions"');
});
