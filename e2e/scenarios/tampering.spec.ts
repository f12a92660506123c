import type { Page } from "@playwright/test";
import { decisionPage, openHandedOff } from "../pages/decision-page.ts";
import { workAs } from "../pages/people.ts";
import { sampleCount, worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { plant, storedRows, type StoredRow, tamper, tamperUnread } from "../support/tamper.ts";

const words = "Does not verify";

/** The record inside a stored case, with parts of it replaced. */
function withRecord(row: StoredRow, parts: object): StoredRow {
  const { record } = row;
  if (typeof record !== "object" || record === null) throw new Error("no record is stored");
  return { ...row, record: { ...record, ...parts } };
}

async function idOf(page: Page, sample: string): Promise<string> {
  const rows = await storedRows(page, "cases");
  const id = rows.map((row) => String(row["id"])).find((one) => one.includes(`-${sample}`));
  if (id === undefined) throw new Error(`no sample ${sample}`);
  return id;
}

const everyPlace = ["", "/summary", "/decision", "/notice"];

/**
 * No page that would show the case says anything else, and nothing of it can be signed or sent. Every place is looked at
 * for the first of these changes; after that where a decision and where the history of the case would stand.
 */
async function expectUnverified(
  page: Page,
  id: string,
  sample: string,
  places: readonly string[] = ["/decision"],
): Promise<void> {
  await worklistPage(page).open();
  const row = worklistPage(page).row(new RegExp(`SYN-${sample}`));
  await expect(row).toContainText(words);
  await expect(row).not.toContainText(/Approved|Adverse determination|In review/);
  for (const place of places) {
    await page.goto(`/cases/${id}${place}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(words);
    await expect(page.getByRole("main")).not.toContainText("The decision as signed");
    await expect(page.getByRole("button", { name: /^(Sign|Record as|Issue)/ })).toHaveCount(0);
  }
  await page.goto(`/cases/${id}/changes`);
  await expect(page.getByRole("main")).toContainText(words);
}

async function decide(page: Page): Promise<void> {
  await openHandedOff(page, /SYN-13/, "Refer to physician advisor");
  const decision = decisionPage(page);
  await decision.fillInAdverse("She has had no injection so far, and one is planned for May.");
  await decision.askToSign();
  await decision.dialog.getByRole("button", { name: "Sign as Dr. Vera Sample" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Adverse determination");
}

test("what was changed in the browser’s database is never shown as decided", async ({ page }) => {
  test.slow();
  await decide(page);
  const decided = await idOf(page, "13");
  const lines = await storedRows(page, "determinations");
  const signed = lines.find((line) => "decision" in line) ?? {};
  const isSigned = (line: StoredRow) => line["id"] === signed["id"];

  await test.step("what nobody changed verifies, and carries its code", async () => {
    const code = page.getByText(/^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$/);
    await expect(code.first()).toBeVisible();
    await worklistPage(page).open();
    await expect(worklistPage(page).row(/SYN-13/)).toContainText("Adverse determination");
    await expect(page.getByRole("main")).not.toContainText(words);
  });

  await test.step("a state set to adverse without a decision", async () => {
    const id = await idOf(page, "11");
    await tamper(page, "cases", (row) =>
      row["id"] === id ? withRecord(row, { state: "adverse", outcome: "adverse" }) : row,
    );
    await expectUnverified(page, id, "11", everyPlace);
  });

  await test.step("a signed decision copied to another case", async () => {
    const id = await idOf(page, "10");
    await tamper(page, "cases", (row) =>
      row["id"] === id
        ? { ...withRecord(row, { state: "adverse", outcome: "adverse" }), revision: 2 }
        : row,
    );
    await plant(page, "determinations", {
      ...signed,
      id: "forged-line-000000000000001",
      caseId: id,
    });
    await plant(page, "revisions", {
      caseId: id,
      revision: 2,
      at: "2026-03-01T10:00:00.000Z",
      by: "Dr. Vera Sample",
      kind: "signed",
      changes: [],
    });
    await expectUnverified(page, id, "10");
  });

  for (const [what, parts] of [
    ["rationale", { rationale: "Words that nobody signed." }],
    ["signer", { recordedBy: { name: "Nora Sample", role: "physician-advisor" } }],
    ["time", { recordedAt: "2020-01-01T00:00:00.000Z" }],
  ] as const) {
    await test.step(`the ${what} of a signed decision`, async () => {
      await tamper(page, "determinations", (line) =>
        isSigned(line) ? { ...line, ...parts } : line,
      );
      await expectUnverified(page, decided, "13", what === "rationale" ? everyPlace : undefined);
      await tamper(page, "determinations", (line) => (isSigned(line) ? signed : line));
      await page.goto(`/cases/${decided}/decision`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Adverse determination");
    });
  }

  await test.step("the answers of a decided case", async () => {
    await tamper(page, "cases", (row) =>
      row["id"] === decided ? withRecord(row, { answers: {} }) : row,
    );
    await expectUnverified(page, decided, "13");
    await page.goto(`/cases/${decided}/decision`);
    await expect(page.getByRole("main")).toContainText("the answers or the state of the case");
    await expectNoAxeViolations(page);
  });

  await test.step("history lines rewritten", async () => {
    const id = await idOf(page, "09");
    await tamper(page, "revisions", (row) =>
      row["caseId"] === id
        ? { ...row, by: "Somebody Else", at: "2020-01-01T00:00:00.000Z", changes: [] }
        : row,
    );
    await expectUnverified(page, id, "09");
  });

  await test.step("a worklist row set to approved", async () => {
    const id = await idOf(page, "08");
    await tamper(page, "summaries", (row) =>
      row["id"] === id ? { ...row, state: "approved" } : row,
    );
    await expectUnverified(page, id, "08");
  });

  await test.step("the records of two cases swapped", async () => {
    const [one, other] = [await idOf(page, "06"), await idOf(page, "07")];
    await tamper(page, "cases", (row, _at, all) => {
      const id = row["id"];
      const from = id === one ? other : id === other ? one : null;
      const source = all.find((each) => each["id"] === from);
      return source === undefined ? row : { ...withRecord(source, { id }), id };
    });
    await expectUnverified(page, one, "06");
    await expectUnverified(page, other, "07");
  });

  await test.step("the newest saved change deleted, and the sentinel outside", async () => {
    await page.goto("/");
    await workAs(page, "Nora Sample");
    await worklistPage(page).openCase(/SYN-05/);
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    const rows = await storedRows(page, "revisions");
    const last = rows.findLast((row) => String(row["caseId"]).includes("-05"));
    await tamper(page, "revisions", (row) =>
      row["caseId"] === last?.["caseId"] && row["revision"] === last?.["revision"] ? null : row,
    );
    await page.evaluate(() => localStorage.removeItem("reviewer-workstation.sentinel"));
    await page.goto("/");
    const goOn = page.getByRole("button", { name: "Continue with what is there" });
    await goOn.or(worklistPage(page).heading).first().waitFor();
    if (await goOn.isVisible()) {
      await goOn.click();
      await worklistPage(page).heading.waitFor();
    }
    await expectUnverified(page, await idOf(page, "05"), "05");
  });

  await test.step("each is counted apart from all states, and is in no queue", async () => {
    await worklistPage(page).open();
    const filters = page.getByRole("navigation", { name: "Filter by state" });
    await expect(filters.getByRole("link", { name: "Adverse determination" })).toHaveCount(0);
    await expect(filters.getByRole("link", { name: "Approved" })).toHaveCount(0);
    const apart = filters.getByRole("link", { name: `${words} 8` });
    await expect(apart).toBeVisible();
    await apart.click();
    await expect(page.getByRole("table", { name: "Cases" })).toHaveAttribute("aria-rowcount", "9");
    await expectNoAxeViolations(page);
    await page.goto("/queue");
    await expect(page.getByText("8 cases do not verify")).toBeVisible();
    await expect(page.getByText("No cases waiting")).toBeVisible();
    await workAs(page, "Quinn Sample");
    await page.goto("/qa/analytics");
    await expect(page.getByText("8 cases do not verify")).toBeVisible();
    await expect(page.getByText(`${String(sampleCount - 8)} cases counted.`)).toBeVisible();
  });
});

test("what is changed without the key is called damaged, and nothing of it is shown", async ({
  page,
}) => {
  await worklistPage(page).open();
  await worklistPage(page).loadSamples();
  const [moved, plain] = [await idOf(page, "02"), await idOf(page, "03")];
  const sealedOf = (row: unknown): unknown =>
    typeof row === "object" && row !== null ? Reflect.get(row, "sealed") : undefined;
  const idIn = (row: unknown): unknown =>
    typeof row === "object" && row !== null ? Reflect.get(row, "id") : undefined;
  await tamperUnread(page, "cases", (row, _at, all) => {
    const id = idIn(row);
    // What lies encrypted in another case, and a case in plain text.
    if (id === moved) {
      return { id, revision: 1, sealed: sealedOf(all.find((one) => idIn(one) === plain)) };
    }
    return id === plain ? { id, revision: 1, record: { id, state: "approved" } } : row;
  });
  for (const id of [moved, plain]) {
    for (const place of ["", "/decision"]) {
      await page.goto(`/cases/${id}${place}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(
        /This case can’t be read|Does not verify/,
      );
      await expect(page.getByRole("button", { name: /^(Sign|Record as|Issue)/ })).toHaveCount(0);
    }
  }
});
