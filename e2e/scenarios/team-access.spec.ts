import { type Browser, expect, type Page, test } from "@playwright/test";
import { summaryPage } from "../pages/summary-page.ts";
import { startTeamServer, type TeamServer } from "../support/team-server.ts";

test.describe.configure({ timeout: 240_000 });

let server: TeamServer;

test.beforeAll(async () => {
  server = await startTeamServer(`.cache/e2e-access-${process.env["E2E_PORT"] ?? "4317"}`);
});
test.afterAll(async () => server.stop());

/** Somebody at a machine of his or her own, signed in, whose clock the test can move on. */
async function signIn(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: server.origin });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto("/");
  await page.getByRole("link", { name: "Sign in" }).click();
  await page.getByRole("button", { name: new RegExp(`^${name}`) }).click();
  await expect(page.getByRole("button", { name: `Signed in as ${name}` })).toBeVisible();
  return page;
}

test("who has a case open is shown, a restricted case opens with a reason, an idle page locks, and the audit has it all", async ({
  browser,
}) => {
  const nora = await signIn(browser, "Nora Example");
  const ada = await signIn(browser, "Ada Example");
  await test.step("given the zone of the plan, also for a nurse who has set nothing", async () => {
    await expect(nora.getByRole("button", { name: "Due times are in Eastern" })).toBeVisible();
  });
  await test.step("then an administrator sees who has a case open", async () => {
    await nora.getByRole("link", { name: /SYN-16/ }).click();
    await expect(ada.getByText("Nora Example has this case open").first()).toBeAttached();
  });
  await test.step("when a case is restricted, the nurse gives a reason and reads it", async () => {
    const status = await ada.evaluate(async () => {
      const session: unknown = await (await fetch("/auth/session")).json();
      const csrf =
        typeof session === "object" && session !== null && "csrf" in session
          ? String(session.csrf)
          : "";
      const response = await fetch("/api/v1/cases/sample-case-13-rfa-ladder-skipped/confidential", {
        method: "PUT",
        headers: { "Content-Type": "application/json", "x-csrf-token": csrf },
        body: JSON.stringify({ confidential: true }),
      });
      return response.status;
    });
    expect(status).toBe(200);
    await nora.goto("/cases/sample-case-13-rfa-ladder-skipped");
    await expect(
      nora.getByRole("heading", { level: 1, name: "This case is restricted" }),
    ).toBeVisible();
    await expect(nora.getByText("SYN-13")).toHaveCount(0);
    await nora.getByRole("button", { name: "Open with a reason" }).click();
    const dialog = nora.getByRole("dialog", { name: "Open a restricted case" });
    await dialog.getByLabel("Reason").fill("Covering for the assigned nurse today.");
    await dialog.getByRole("button", { name: "Open the case" }).click();
    await expect(nora.getByText("SYN-13").first()).toBeVisible();
  });
  await test.step("when nobody does anything for eleven minutes, nothing of a case is left on the page", async () => {
    await summaryPage(nora).open();
    await nora.clock.fastForward("11:00");
    await expect(nora.getByText(/no activity for a while, so the workstation was/)).toBeVisible();
    await expect(nora.getByText("SYN-13")).toHaveCount(0);
  });
  await test.step("and compliance finds who opened it and why, by name, and no contents", async () => {
    const casey = await signIn(browser, "Casey Example");
    await casey.getByLabel("Case ID").fill("sample-case-13-rfa-ladder-skipped");
    await casey.getByLabel("Person", { exact: true }).selectOption({ label: "Nora Example" });
    await casey.getByRole("button", { name: "Search" }).click();
    const opened = casey.getByRole("row", { name: /Opened a restricted case with a reason/ });
    await expect(opened).toContainText("Covering for the assigned nurse today.");
    await expect(casey.getByRole("row", { name: /Ada Example/ })).toHaveCount(0);
    await casey.getByRole("button", { name: "Verify all entries" }).click();
    await expect(casey.getByText(/^All \d+ entries are unchanged$/)).toBeVisible();
    await casey.context().close();
  });
  for (const page of [nora, ada]) await page.context().close();
});
