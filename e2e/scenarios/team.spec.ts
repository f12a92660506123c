import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Browser,
  type BrowserContext,
  chromium,
  expect,
  type Page,
  test,
} from "@playwright/test";
import { currentSet, defaultParameters } from "#criteria";
import { decisionPage } from "../pages/decision-page.ts";
import { signInOn, signInTo } from "../pages/sign-in.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { expectNoAxeViolations } from "../support/app.ts";
import { untilKept } from "../support/kept-app.ts";
import { startTeamServer, type TeamServer } from "../support/team-server.ts";
import { expectNoTrace, holding, readProfile } from "../support/traces.ts";

// One server and one database for all: bringing them up takes longer than the tests themselves.
test.describe.configure({ mode: "serial", timeout: 240_000 });

let server: TeamServer;
const canary = "Zyxcanarynote";

test.beforeAll(async () => {
  server = await startTeamServer(`.cache/e2e-team-${process.env["E2E_PORT"] ?? "4317"}`);
});
test.afterAll(async () => server.stop());

const signIn = async (browser: Browser, name: string): Promise<Page> =>
  signInTo(browser, server.origin, name);

test("a nurse hands a case off, the physician’s queue fills by itself, the physician decides and signs, and the nurse sees it", async ({
  browser,
}) => {
  const nora = await signIn(browser, "Nora Example");
  const robin = await signIn(browser, "Robin Example");
  await test.step("given a physician who looks at an empty queue", async () => {
    await robin.getByRole("link", { name: "Queue", exact: true }).click();
    await expect(robin.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(robin.getByRole("link", { name: /SYN-13/ })).toHaveCount(0);
  });
  await test.step("when the nurse hands a case off, the queue shows it", async () => {
    const summary = summaryPage(nora);
    await nora.getByRole("link", { name: /SYN-13/ }).click();
    await summary.open();
    await summary.handOff("Refer to physician advisor");
    await expect(robin.getByRole("link", { name: /SYN-13/ })).toBeVisible();
  });
  await test.step("and the physician decides on it", async () => {
    const decision = decisionPage(robin);
    await robin.getByRole("link", { name: /SYN-13/ }).click();
    await decision.whole.waitFor();
    await decision.fillInAdverse(
      "She has had no injection so far, and the clinic plans one in May; that comes first for her.",
    );
    await decision.askToSign();
    await decision.dialog.getByRole("button", { name: /^Sign as/ }).click();
  });
  await test.step("then the server asks for a new proof of identity, and nothing is lost on the way", async () => {
    const decision = decisionPage(robin);
    await robin.getByRole("link", { name: "Confirm your identity" }).click();
    await robin.getByRole("button", { name: /^Robin Example/ }).click();
    await expect(decision.rationale).toHaveValue(/the clinic plans one in May/);
    await decision.askToSign();
    await decision.dialog.getByRole("button", { name: /^Sign as/ }).click();
    await expect(
      robin.getByRole("heading", { level: 1, name: "Adverse determination" }),
    ).toBeVisible();
  });
  await test.step("and the nurse’s page shows the decision without a reload", async () => {
    await expect(nora.getByText("Adverse determination").first()).toBeVisible();
  });
  for (const page of [nora, robin]) await page.context().close();
});

test("a nurse types on while the server can’t be reached; what meets a colleague’s save is shown, never merged silently", async ({
  browser,
}) => {
  const nora = await signIn(browser, "Nora Example");
  const noel = await signIn(browser, "Noel Example");
  const notes = (page: Page) => summaryPage(page).note;
  await test.step("given one case that both have open", async () => {
    for (const page of [nora, noel]) {
      await page.getByRole("link", { name: /SYN-16/ }).click();
      await summaryPage(page).open();
    }
  });
  await test.step("when the line is cut, typing goes on and says where it is", async () => {
    await nora.context().setOffline(true);
    await notes(nora).fill("Typed by Nora without a line.");
    await expect(
      nora.getByText(/Not saved to the server yet: changes to 1 case/).first(),
    ).toBeVisible();
  });
  await test.step("and a colleague saves to the same case", async () => {
    const saved = noel.waitForResponse(
      (response) => response.request().method() === "PUT" && response.ok(),
    );
    await notes(noel).fill("Saved by Noel.");
    await notes(noel).blur();
    await saved;
  });
  await test.step("then both versions are shown when the line is back", async () => {
    await nora.context().setOffline(false);
    await nora.getByText("Compare in the review").click();
    const dialog = nora.getByRole("dialog", { name: "Someone else saved changes to this case" });
    await expect(dialog).toContainText("Typed by Nora without a line.");
    await expect(dialog).toContainText("Saved by Noel.");
    await dialog.getByRole("radio", { name: /Typed by Nora/ }).check();
    await dialog.getByRole("button", { name: "Save these answers" }).click();
    await expect(nora.getByText(/Not saved to the server yet/)).toHaveCount(0);
    await expect(notes(noel)).toHaveValue("Typed by Nora without a line.");
  });
  for (const page of [nora, noel]) await page.context().close();
});

test("eight tabs of one person share one stream of changes, so that all of them still reach the server", async ({
  browser,
}) => {
  const nora = await signIn(browser, "Nora Example");
  const noel = await signIn(browser, "Noel Example");
  const context = nora.context();
  let streams = 0;
  context.on("request", (request) => {
    if (request.url().endsWith("/api/v1/changes")) streams += 1;
  });
  const tabs = [nora];
  await test.step("given eight tabs with the worklist", async () => {
    for (let count = 1; count < 8; count += 1) {
      const tab = await context.newPage();
      await tab.goto("/");
      await expect(tab.getByRole("link", { name: /SYN-16/ })).toBeVisible();
      tabs.push(tab);
    }
    // The first tab had its stream before this test looked.
    expect(streams).toBe(0);
  });
  await test.step("when a colleague opens a case, each tab shows it", async () => {
    await noel.getByRole("link", { name: /SYN-16/ }).click();
    for (const tab of tabs)
      await expect(tab.getByText("Noel Example has this case open").first()).toBeAttached();
  });
  await test.step("when the tab that reads the stream is closed, another one, and only one, reads on", async () => {
    await nora.close();
    await expect.poll(() => streams).toBe(1);
  });
  for (const page of [context, noel.context()]) await page.close();
});

test("one administrator proposes a plan value, another approves it, and a nurse’s case says so, each on a page of its own", async ({
  browser,
}) => {
  const set = currentSet("sacrococcygeal-64999");
  const months = set.parameters.find(({ name }) => name === "conservativeMinMonths");
  const longer = String(Number(defaultParameters(set)["conservativeMinMonths"]) + 9);
  const ada = await signIn(browser, "Ada Example");
  const bea = await signIn(browser, "Bea Example");
  const nora = await signIn(browser, "Nora Example");
  await test.step("given a nurse, who has no policy desk", async () => {
    await nora.goto("/policy");
    await expect(nora.getByRole("heading", { level: 1, name: "Page not found" })).toBeVisible();
  });
  await test.step("when one sees the effect on the server’s cases, and proposes with a reason", async () => {
    for (const page of [ada, bea]) await page.goto("/policy");
    await ada.getByRole("textbox", { name: months?.title ?? "" }).fill(longer);
    await ada.getByRole("button", { name: "See which cases change" }).click();
    await expect(ada.getByText(/^[1-9]\d* of \d+ cases would change/)).toBeVisible();
    await ada.getByRole("button", { name: "Propose the change" }).click();
    await expect(ada.getByRole("alert")).toContainText("Enter the reason");
    await ada
      .getByRole("textbox", { name: "Reason" })
      .fill("A year of care, as the committee asked.");
    await ada.getByRole("button", { name: "Propose the change" }).click();
    await expect(ada.getByRole("button", { name: "Withdraw the change" })).toBeVisible();
    await expect(ada.getByRole("button", { name: "Approve the change" })).toHaveCount(0);
  });
  await test.step("then the other’s page shows it without a reload, and an approval shows on the first’s", async () => {
    await expect(bea.getByText("Proposed by Ada Example", { exact: false })).toBeVisible();
    await bea.getByRole("button", { name: "Approve the change" }).click();
    for (const page of [bea, ada]) {
      await expect(page.getByRole("table", { name: /Values in force, since/ })).toContainText(
        `${longer} months`,
      );
      await expect(page.getByText(/Approved by Bea Example/)).toBeVisible();
    }
  });
  await test.step("and an open case says which values it has, and which apply now", async () => {
    await nora.goto("/");
    await nora.getByRole("link", { name: /SYN-02/ }).click();
    await expect(nora.getByText(/New values apply from/)).toBeVisible();
  });
  for (const page of [ada, bea, nora]) await page.context().close();
});

test("nothing of a case can be read on the device of a team workstation; what is not saved is there for its own person alone, until a sign-out", async ({
  launchOptions,
}) => {
  const profile = await mkdtemp(join(tmpdir(), "team-traces-"));
  const open = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL: server.origin,
      serviceWorkers: "allow",
    });
    // The demonstration’s provider asks anew who it is.
    await context.clearCookies({ name: /^(?!device$)/ });
    return { context, page: await context.newPage() };
  };
  const openNote = async (page: Page) => {
    await page.getByRole("link", { name: /SYN-16/ }).click();
    await summaryPage(page).open();
    return summaryPage(page).note;
  };
  const unsaved = (page: Page) => page.getByText(/Not saved to the server yet: changes to 1 case/);
  const lookAt = async (context: BrowserContext) => {
    await context.close();
    expect(holding(readProfile(profile), canary)).toEqual([]);
  };

  const first = await open();
  await test.step("given a nurse who saved a note, opened it again, and typed on without a line", async () => {
    const { page, context } = first;
    await signInOn(page, "Nora Example");
    await untilKept(page);
    const note = await openNote(page);
    const saving = page.waitForResponse(
      (response) => response.request().method() === "PUT" && response.ok(),
    );
    await note.fill(`${canary} saved.`);
    await note.blur();
    await saving;
    await page.reload();
    await expect(summaryPage(page).note).toHaveValue(`${canary} saved.`);
    await context.setOffline(true);
    await summaryPage(page).note.fill(`${canary} typed.`);
    await expect(unsaved(page).first()).toBeVisible();
    await expectNoTrace(page, canary);
  });
  await test.step("then a page that is loaded without the server shows no case, says so, and goes on by itself", async () => {
    const { page, context } = first;
    await page.reload();
    await expect(page.getByText(/no case can be shown until the server is back/)).toBeVisible();
    await expect(page.getByText(/SYN-16/)).toHaveCount(0);
    await context.setOffline(false);
    await expect(summaryPage(page).note).toHaveValue(`${canary} typed.`);
    await expect(unsaved(page)).toHaveCount(0);
  });
  await test.step("and a browser that is closed in the midst of it leaves nothing readable", async () => {
    const { page, context } = first;
    await context.setOffline(true);
    await summaryPage(page).note.fill(`${canary} left.`);
    await expect(unsaved(page).first()).toBeVisible();
    await lookAt(context);
  });
  await test.step("when a colleague signs in there, nothing of it is hers; the nurse finds it and it is saved", async () => {
    const { page, context } = await open();
    await signInOn(page, "Noel Example");
    await expect(page.getByRole("link", { name: /SYN-16/ })).toBeVisible();
    await expect(unsaved(page)).toHaveCount(0);
    await context.close();
    const next = await open();
    await signInOn(next.page, "Nora Example");
    await expect(await openNote(next.page)).toHaveValue(`${canary} left.`);
    await expect(unsaved(next.page)).toHaveCount(0);

    await next.page.route("**/api/v1/cases/*", async (route) =>
      route.request().method() === "PUT" ? route.abort() : route.fallback(),
    );
    await summaryPage(next.page).note.fill(`${canary} refused.`);
    await expect(unsaved(next.page).first()).toBeVisible();
    await next.page.getByRole("button", { name: "Signed in as Nora Example" }).click();
    const dialog = next.page.getByRole("dialog", { name: "Sign out" });
    await expect(dialog).toContainText("Changes to 1 case are not on the server yet.");
    await dialog.getByRole("button", { name: "Sign out", exact: true }).click();
    await expect(dialog.getByRole("alert")).toContainText(
      "Changes to 1 case are not on the server yet. Signing out deletes them.",
    );
    await expectNoAxeViolations(next.page);
    await dialog.getByRole("button", { name: "Delete them and sign out" }).click();
    // The provider’s own page, which then goes back to the workstation.
    await expect(next.page.getByText("You are signed out of the workstation.")).toBeVisible();
    await next.page.getByRole("button", { name: "Sign out" }).click();
    await signInOn(next.page, "Nora Example");
    await expect(await openNote(next.page)).toHaveValue(`${canary} left.`);
    await lookAt(next.context);
  });
  await rm(profile, { recursive: true });
});
