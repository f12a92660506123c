import { generateKeyPairSync, type KeyObject } from "node:crypto";
import { type Browser, expect, type Page, test } from "@playwright/test";
import { decisionPage } from "../pages/decision-page.ts";
import { exampleFile } from "../pages/example-case.ts";
import { giveVault } from "../sealed-store/give-vault.ts";
import { signInTo } from "../pages/sign-in.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expectNoAxeViolations } from "../support/app.ts";
import { startTeamServer, type TeamServer } from "../support/team-server.ts";

// One server and one database for all: bringing them up takes longer than the tests themselves.
test.describe.configure({ mode: "serial", timeout: 240_000 });

let server: TeamServer;

test.beforeAll(async () => {
  server = await startTeamServer(`.cache/e2e-access-${process.env["E2E_PORT"] ?? "4317"}`);
});
test.afterAll(async () => server.stop());

/** Somebody at a machine of his or her own, signed in, whose clock the test can move on. */
const signIn = async (browser: Browser, name: string): Promise<Page> =>
  signInTo(browser, server.origin, name, { hasOwnClock: true });

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
    await ada.goto("/cases/sample-case-13-rfa-ladder-skipped/summary");
    await ada.getByRole("button", { name: "Restrict case" }).click();
    const asked = ada.getByRole("dialog", { name: "Restrict this case" });
    await asked.getByLabel("Reason").fill("A member of our own staff.");
    await asked.getByRole("button", { name: "Restrict case" }).click();
    await expect(ada.getByText(/Restricted by Ada Example, .*: A member of our/)).toBeVisible();
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

test("a waiting case is offered to the physician it fits, who takes it; others are told why not", async ({
  browser,
}) => {
  const ada = await signIn(browser, "Ada Example");
  const rowan = await signIn(browser, "Rowan Example");
  const robin = await signIn(browser, "Robin Example");
  await test.step("given a nurse who referred a Medicare Advantage case", async () => {
    const noel = await signIn(browser, "Noel Example");
    await noel.getByRole("link", { name: /SYN-SI-11/ }).click();
    const summary = summaryPage(noel);
    await summary.open();
    await summary.handOff("Refer to physician advisor");
    await expect(summary.actions.getByRole("button", { name: /^Refer/ })).toHaveCount(0);
    await noel.context().close();
  });
  await test.step("when a physician says that he is away, nobody is left whom it fits, and the administrator sees it", async () => {
    await rowan.getByRole("link", { name: "Queue", exact: true }).click();
    await expect(rowan.getByText("1 of 1 waiting case fits you")).toBeVisible();
    await rowan.getByRole("button", { name: "Change your availability" }).click();
    const dialog = rowan.getByRole("dialog", { name: "Your availability" });
    await dialog.getByLabel("Away").check();
    await dialog.getByRole("button", { name: "Save availability" }).click();
    await expect(dialog.getByRole("link", { name: "Enter the first day back." })).toBeVisible();
    await dialog.getByLabel("First day back").fill("2099-01-05");
    await dialog.getByRole("button", { name: "Save availability" }).click();
    await expect(rowan.getByText("Not offered to you: Away, back Jan 5, 2099")).toBeVisible();
    await ada.getByRole("link", { name: "Team" }).click();
    await expect(ada.getByText("1 of 1 waiting case fits no physician advisor")).toBeVisible();
  });
  await test.step("when she enters another specialty of a second physician, the case is offered to him", async () => {
    await robin.getByRole("link", { name: "Queue", exact: true }).click();
    await expect(robin.getByText(/not a specialty listed for this service/)).toBeVisible();
    await ada.getByRole("link", { name: "Physician advisors" }).click();
    await expect(ada.getByRole("row", { name: /Rowan Example/ })).toContainText("Away, back Jan 5");
    await ada.getByRole("button", { name: "Edit Robin Example" }).click();
    const dialog = ada.getByRole("dialog", { name: "Robin Example" });
    await dialog.getByRole("button", { name: "Add specialty" }).click();
    await dialog.getByLabel("Specialty 1", { exact: true }).fill("Pain management");
    await dialog.getByRole("button", { name: "Save entry" }).click();
    await expect(ada.getByRole("row", { name: /Robin Example/ })).toContainText("Pain medicine");
    await expect(robin.getByText("1 of 1 waiting case fits you")).toBeVisible();
  });
  await test.step("then he takes it, and whoever assigns it sees whom it fits and why not", async () => {
    await robin.getByRole("button", { name: "Take next case" }).click();
    await decisionPage(robin).whole.waitFor();
    await ada.goto(robin.url().replace(/\/decision$/, "/summary"));
    const assigned = ada.getByLabel("Assigned to");
    await expect(assigned).toHaveValue("Robin Example");
    await expect(
      assigned.getByRole("option", { name: "Rowan Example: Away, back Jan 5, 2099" }),
    ).toBeAttached();
    await robin.getByRole("link", { name: "Queue", exact: true }).click();
    await robin.getByRole("button", { name: "Take next case" }).click();
    await expect(robin.getByText("No case is waiting for a physician advisor.")).toBeVisible();
  });
  for (const page of [ada, rowan, robin]) await page.context().close();
});

test("an administrator brings in a workstation’s cases, takes everything out, and ends somebody’s sessions", async ({
  browser,
  baseURL,
}) => {
  const passphrase = "seven quiet lamps outside";
  const context = await browser.newContext({ baseURL: baseURL ?? "" });
  await giveVault(context);
  const alone = await context.newPage();
  const file =
    await test.step("given the backup of a workstation on which a nurse referred a case", async () => {
      const worklist = worklistPage(alone);
      const summary = summaryPage(alone);
      await worklist.open();
      await worklist.importFile("moved.json", exampleFile("13-rfa-ladder-skipped"));
      await alone.getByRole("navigation", { name: "Case" }).waitFor();
      await summary.open();
      await summary.handOff("Refer to physician advisor");
      await expect(summary.actions.getByRole("button", { name: /^Refer/ })).toHaveCount(0);
      await worklist.open();
      await worklist.askToBackUp();
      const dialog = alone.getByRole("dialog", { name: "Back up this browser" });
      await dialog.getByLabel("Passphrase", { exact: true }).fill(passphrase);
      await dialog.getByLabel("Confirm passphrase").fill(passphrase);
      const downloading = alone.waitForEvent("download");
      await dialog.getByRole("button", { name: "Download backup" }).click();
      return (await downloading).path();
    });
  await alone.goBack();
  const address = new URL(alone.url()).pathname;
  const ada = await signIn(browser, "Ada Example");
  await test.step("when an administrator imports it, the case is there and its signature says where it was made", async () => {
    await ada.goto("/team/move");
    await ada.getByRole("button", { name: "Import backup" }).click();
    await expect(ada.getByText("Choose a backup file.")).toBeVisible();
    await ada.getByLabel("Backup file").setInputFiles(file);
    await ada.getByLabel("Passphrase of the backup").fill(passphrase);
    await ada.getByRole("button", { name: "Import backup" }).click();
    await expect(ada.getByText("1 case added")).toBeVisible();
    await expectNoAxeViolations(ada);
    await ada.goto(address);
    await ada
      .getByRole("navigation", { name: "Case" })
      .getByRole("link", { name: "History" })
      .click();
    await expect(ada.getByText(/^Made without the server, on a workstation/)).toBeVisible();
  });
  await test.step("then all of it goes out as one file, the restricted cases with a reason", async () => {
    await ada.goto("/team/move");
    await ada.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    await ada.getByLabel("Confirm passphrase").fill(passphrase);
    await ada.getByLabel(/^Include restricted cases/).check();
    await ada.getByLabel("Reason for opening").fill("We move to another server.");
    const downloading = ada.waitForEvent("download");
    await ada.getByRole("button", { name: "Export everything" }).click();
    expect((await downloading).suggestedFilename()).toMatch(/^backup-.*\.age$/);
    await expect(ada.getByText(/It contains every case\./)).toBeVisible();
  });
  await test.step("and whoever’s sessions are ended is told who ended them, and what is safe", async () => {
    const noel = await signIn(browser, "Noel Example");
    await ada.getByRole("link", { name: "Signed in now" }).click();
    await expectNoAxeViolations(ada);
    await ada.getByRole("button", { name: "End sessions of Noel Example" }).click();
    const dialog = ada.getByRole("dialog", { name: "End the sessions of Noel Example?" });
    await dialog.getByRole("button", { name: /^End \d+ sessions?$/ }).click();
    await expect(ada.getByText(/^Noel Example was signed out of/).first()).toBeVisible();
    await expect(ada.getByRole("row", { name: /Noel Example/ })).toHaveCount(0);
    await expect(
      noel.getByRole("heading", { name: "You were signed out by an administrator" }),
    ).toBeVisible();
    await noel.context().close();
  });
  await test.step("and a system gets access by its public keys, never by a private one, until it is revoked", async () => {
    await ada.getByRole("link", { name: "Connected systems" }).click();
    await ada.getByRole("button", { name: "Register a system" }).click();
    const form = ada.getByRole("dialog", { name: "Register a system" });
    await form.getByRole("button", { name: "Register system" }).click();
    await expect(form.getByText("Enter a name.").first()).toBeVisible();
    await form.getByLabel("Name", { exact: true }).fill(`Plan gateway ${"W".repeat(100)}`);
    await expect(form.getByText("Enter a name.")).toHaveCount(0);
    await form.getByLabel("Send requests, changes and cancellations").check();
    const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-384" });
    const setOf = (key: KeyObject): string =>
      JSON.stringify({ keys: [{ ...key.export({ format: "jwk" }), kid: "one" }] });
    await form.getByLabel("Public keys").fill(setOf(privateKey));
    await form.getByRole("button", { name: "Register system" }).click();
    await expect(form.getByText(/^This includes a private key/).first()).toBeVisible();
    await form.getByLabel("Public keys").fill(setOf(publicKey));
    await expectNoAxeViolations(ada);
    // Pressed twice before the server can have answered, it is registered once.
    await form
      .getByRole("button", { name: "Register system" })
      .evaluate(async (button: HTMLElement) => {
        for (const _ of [1, 2]) {
          button.click();
          await Promise.resolve();
        }
      });
    await expect(ada.getByText(/Give its operator this client ID/).first()).toBeVisible();
    await expectNoAxeViolations(ada);
    await expect(ada.getByRole("row", { name: /^Plan gateway.*Key: one/ })).toHaveCount(1);
    const list = ada.getByRole("region", { name: "Connected systems" });
    expect(await list.evaluate((one) => one.scrollWidth - one.clientWidth)).toBe(0);
    await ada.getByRole("button", { name: "Revoke the access of Plan gateway" }).click();
    await ada.getByRole("button", { name: "Revoke access", exact: true }).click();
    await expect(ada.getByRole("row", { name: /^Plan gateway.*Revoked/ })).toBeVisible();
  });
  for (const page of [alone, ada]) await page.context().close();
});
