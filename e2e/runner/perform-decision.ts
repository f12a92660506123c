import type { Locator, Page } from "@playwright/test";
import type { Act, DecisionAction } from "#scenarios";
import { decisionPage } from "../pages/decision-page.ts";
import { noticePage } from "../pages/notice-page.ts";
import { setOn } from "../pages/review-form.ts";
import { type ScenarioSession, goTo } from "./session.ts";

/** What a physician advisor does, on the page for it. */
export async function performDecision(
  session: ScenarioSession,
  act: Extract<
    Act,
    { kind: "open-citations" | "agree" | "override" | "decide" | "return-to-nurse" }
  >,
): Promise<void> {
  await goTo(session, "decision");
  const { page } = session;
  await decisionPage(page).whole.waitFor();
  switch (act.kind) {
    case "open-citations":
      await openCitations(page);
      return;
    case "agree": {
      if (await isMissing(page, titleOf(page, act.criterion))) {
        await agreeWithMissing(page);
        return;
      }
      const view = await viewOf(page, titleOf(page, act.criterion));
      await view.getByRole("radio", { name: /^Agree/ }).check();
      return;
    }
    case "override": {
      const title = titleOf(page, act.criterion);
      if (await isMissing(page, title)) {
        await decisionPage(page).disagreeWithMissing(title, act.because);
        return;
      }
      const view = await viewOf(page, title);
      await view.getByRole("radio", { name: "Disagree" }).check();
      // The title after the words is for screen readers alone, and set apart by a space.
      const why = new RegExp(`^Why you disagree\\s*:\\s*${title}$`);
      await page.getByRole("textbox", { name: why }).fill(act.because);
      return;
    }
    case "decide":
      await decide(page, act);
      return;
    case "return-to-nurse":
      await withReason(page, "Return to the nurse", act.because);
      await decisionPage(page).form.waitFor({ state: "hidden" });
  }
}

/** A physician asks for what is missing; the nurse's way stands on the summary. */
export async function askAsPhysician(session: ScenarioSession, because: string): Promise<void> {
  await goTo(session, "decision");
  await withReason(session.page, "Request information", because);
  await decisionPage(session.page).form.waitFor({ state: "hidden" });
}

/** What may be added to a case that was decided. */
export async function performAfterDecision(
  session: ScenarioSession,
  act: Extract<Act, { kind: "add-addendum" | "reopen" }>,
): Promise<void> {
  await goTo(session, session.person.endsWith("physician-advisor") ? "decision" : "summary");
  if (act.kind === "reopen") {
    await withReason(session.page, "Reopen the case", act.because);
    await session.page
      .getByRole("button", { name: /^Reopen the case/ })
      // The one of the dialog, as long as that is there, then the one of the page.
      .first()
      .waitFor({ state: "hidden" });
    return;
  }
  await withReason(session.page, "Add an addendum", act.text);
  await session.page.getByRole("region", { name: "Addenda" }).getByText(act.text).waitFor();
}

/** Letters and notices, on their page. */
export async function performNotice(
  session: ScenarioSession,
  act: Extract<Act, { kind: "issue-notice" | "void-notice" | "send-letter" | "void-letter" }>,
): Promise<void> {
  await goTo(session, "notice");
  const notice = noticePage(session.page);
  switch (act.kind) {
    case "issue-notice":
    case "send-letter": {
      const sent = notice.history.getByRole("listitem").filter({ hasText: "sent on" });
      const before = await sent.count();
      await (act.kind === "issue-notice" ? notice.issue : notice.send).click();
      await notice.confirm();
      await sent.nth(before).waitFor();
      return;
    }
    case "void-notice":
    case "void-letter":
      await session.page.getByRole("button", { name: "Void with a reason" }).click();
      await notice.voidDialog.getByRole("textbox", { name: "Reason" }).fill(act.because);
      await notice.voidDialog.getByRole("button", { name: "Void the letter" }).click();
      await notice.voidDialog.waitFor({ state: "hidden" });
  }
}

/** Whether a criterion stands in the list of what the record is silent of: there one agrees with all of it. */
async function isMissing(page: Page, title: string): Promise<boolean> {
  const rows = decisionPage(page).missing.getByRole("listitem").filter({ hasText: title });
  return (await rows.count()) > 0;
}

async function agreeWithMissing(page: Page): Promise<void> {
  const agree = page.getByRole("button", { name: /^Agree with (these|\d+ more)/ });
  if ((await agree.count()) > 0) await agree.click();
}

/** The physician's view of a criterion; of one that is met, in its row among the others. */
async function viewOf(page: Page, title: string): Promise<Locator> {
  const view = page.getByRole("group", { name: `Your view of: ${title}` });
  if (!(await view.isVisible())) {
    const others = page.getByRole("region", { name: "The other criteria" });
    await others.locator("summary").filter({ hasText: title }).click();
  }
  return view;
}

async function openCitations(page: Page): Promise<void> {
  const next = page.locator("[data-next-page]");
  for (let left = 40; left > 0 && (await next.count()) > 0; left--) {
    const words = await next.innerText();
    await next.click();
    await page.locator("[data-next-page]", { hasText: words }).waitFor({ state: "hidden" });
  }
}

const outcomes: Readonly<
  Record<DecisionAction, { readonly radio: string; readonly title: string }>
> = {
  approve: { radio: "Approve", title: "Approved" },
  "approve-partially": { radio: "Approve in part", title: "Partially approved" },
  "decide-adversely": { radio: "Adverse determination", title: "Adverse determination" },
};

/** Agrees with what was not judged before, answers what the form asks for this outcome, and signs. */
async function decide(page: Page, act: Extract<Act, { kind: "decide" }>): Promise<void> {
  const decision = decisionPage(page);
  const { radio, title } = outcomes[act.action];
  await decision.choose(radio);
  await agreeWithTheRest(page);
  await decision.nothingInRecord();
  await decision.rationale.fill(act.because);
  for (const label of [
    "What is approved",
    "What is not approved",
    "Why your decision differs from the recommendation",
    "Why cited pages were not opened",
    "Why no information was requested",
  ]) {
    const field = decision.form.getByRole("textbox", { name: label });
    if ((await field.count()) === 1) await field.fill(`${act.because} (${label.toLowerCase()})`);
  }
  await decision.confirmSentences();
  await decision.askToSign();
  await decision.dialog.getByRole("button", { name: /^Sign as/ }).click();
  await page.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
}

async function agreeWithTheRest(page: Page): Promise<void> {
  for (const view of await page.getByRole("group", { name: /^Your view of/ }).all()) {
    if ((await view.getByRole("radio", { checked: true }).count()) > 0) continue;
    await view.getByRole("radio", { name: /^Agree/ }).check();
  }
  await agreeWithMissing(page);
  const rest = page.getByRole("button", { name: /^Agree with (all|the other)/ });
  if ((await rest.count()) > 0) await rest.first().click();
}

/** A button that asks for a reason first, in a dialog with a button of the same words. */
async function withReason(page: Page, words: string, reason: string): Promise<void> {
  await page
    .getByRole("main")
    .getByRole("button", { name: new RegExp(`^${words}`) })
    .click();
  const dialog = page.getByRole("dialog", { name: `${words}?` });
  await dialog.getByRole("textbox", { name: "Reason" }).fill(reason);
  await dialog.getByRole("button", { name: words }).click();
}

function titleOf(page: Page, criterion: string): string {
  return setOn(page).criteria.find(({ id }) => id === criterion)?.title ?? criterion;
}
