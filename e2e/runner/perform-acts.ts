import type { Page } from "@playwright/test";
import type { Act, Person, Role } from "#scenarios";
import { openRecord } from "../pages/documents.ts";
import { workAs } from "../pages/people-dialog.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { type ScenarioSession, goTo, placeOf, untilSaved } from "./session.ts";
import {
  askAsPhysician,
  performAfterDecision,
  performDecision,
  performNotice,
} from "./perform-decision.ts";
import { answerQuestion, citeSource, clearQuestion } from "./perform-answers.ts";

/** Does what a sentence of a scenario says, through the interface alone. */
export async function perform(session: ScenarioSession, act: Act): Promise<void> {
  switch (act.kind) {
    case "answer":
      await answerQuestion(session, act.fact, act.value);
      return;
    case "clear":
      await clearQuestion(session, act.fact);
      return;
    case "cite":
      await citeSource(session, act);
      return;
    case "attach":
      await attachText(session, act);
      return;
    case "note":
      await goTo(session, "summary");
      await summaryPage(session.page).note.fill(act.text);
      await untilSaved(session);
      return;
    case "take-over":
      await takeOver(session);
      return;
    case "open":
      await goTo(session, act.place);
      return;
    case "hand-off":
      await handOff(session, act);
      return;
    case "receive-information":
      await goTo(session, "summary");
      await receiveInformation(session.page, act.what);
      return;
    case "receive-part":
    case "resume-without-information":
      await leaveWaiting(session, act);
      return;
    case "record-oral-notice":
      await tellOrally(session, act.text);
      return;
    case "open-appeal":
      await goTo(session, "summary");
      await reasonedStep(session.page, "Record an appeal", "Who appealed", act.because);
      return;
    case "wait":
      session.today = "";
      await session.page.clock.fastForward(millisecondsOf(act));
      return;
    case "wait-until":
      session.today = "";
      await session.page.clock.fastForward(Date.parse(act.at) - (await nowOn(session)));
      return;
    case "open-citations":
    case "agree":
    case "override":
    case "decide":
    case "return-to-nurse":
      await performDecision(session, act);
      return;
    case "add-addendum":
    case "reopen":
      await performAfterDecision(session, act);
      return;
    case "issue-notice":
    case "void-notice":
    case "send-letter":
    case "void-letter":
      await performNotice(session, act);
      return;
    case "recall":
      await recall(session);
      return;
    case "withdraw":
      await withdraw(session, act.because);
      return;
  }
}

/** Another person takes over the page. */
export async function switchPerson(session: ScenarioSession, person: Person): Promise<void> {
  const who = `${person.name}, ${person.role}`;
  if (session.person === who) return;
  await workAs(session.page, { ...person, role: roleWords[person.role] });
  session.person = who;
}

const roleWords: Readonly<Record<Role, string>> = {
  "nurse-reviewer": "Nurse reviewer",
  "physician-advisor": "Physician advisor",
  "qa-analyst": "QA analyst",
  administrator: "Administrator",
};

async function handOff(
  session: ScenarioSession,
  act: Extract<Act, { kind: "hand-off" }>,
): Promise<void> {
  if (session.person.endsWith("physician-advisor") && act.action === "request-information") {
    await askAsPhysician(session, act.because ?? "Something is missing");
    return;
  }
  await goTo(session, "summary");
  const asItIs = session.page.getByRole("button", { name: "Refer to physician advisor as it is" });
  if (act.action === "refer" && (await asItIs.count()) > 0) {
    await asItIs.click();
    const waiting = session.page.getByRole("dialog");
    await waiting.getByRole("textbox", { name: "How was the" }).fill(act.because ?? "By phone");
    await waiting.getByRole("button", { name: "Refer to physician advisor" }).click();
    await asItIs.waitFor({ state: "hidden" });
    return;
  }
  const { actions } = summaryPage(session.page);
  await summaryPage(session.page).handOff(handOffLabels[act.action]);
  const dialog = session.page.getByRole("dialog");
  if (act.because !== undefined) {
    await dialog.getByRole("textbox", { name: "Reason" }).fill(act.because);
    await dialog.getByRole("button", { name: handOffLabels[act.action] }).click();
  }
  await actions.waitFor({ state: "hidden" });
}

async function recall(session: ScenarioSession): Promise<void> {
  await goTo(session, "summary");
  const recalling = session.page.getByRole("button", { name: "Recall the hand-off" });
  await recalling.click();
  await recalling.waitFor({ state: "hidden" });
}

async function withdraw(session: ScenarioSession, because: string): Promise<void> {
  await goTo(session, "summary");
  const record = session.page.getByRole("button", { name: "Record a withdrawal" });
  await record.click();
  const dialog = session.page.getByRole("dialog", { name: "Record a withdrawal?" });
  await dialog.getByRole("textbox", { name: "Reason" }).fill(because);
  await dialog.getByRole("button", { name: "Record a withdrawal" }).click();
  await record.waitFor({ state: "hidden" });
}

async function leaveWaiting(
  session: ScenarioSession,
  act: Extract<Act, { kind: "receive-part" | "resume-without-information" }>,
): Promise<void> {
  await goTo(session, "summary");
  const isPart = act.kind === "receive-part";
  const { page } = session;
  await page
    .getByRole("button", {
      name: isPart ? "Record a partial response" : "No response: resume review",
    })
    .click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByRole("textbox", { name: isPart ? "What was received, and what" : "How was the provider" })
    .fill(isPart ? act.what : act.because);
  await dialog
    .getByRole("button", { name: isPart ? "Record" : "Resume review", exact: true })
    .click();
  await dialog.waitFor({ state: "hidden" });
}

async function tellOrally(session: ScenarioSession, text: string): Promise<void> {
  await goTo(session, "summary");
  const { page } = session;
  const clocks = page.getByRole("button", { name: /^Clocks: / });
  await clocks.click();
  await page.getByRole("button", { name: "Record oral notice" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Who told whom" }).fill(text);
  await dialog.getByRole("button", { name: "Record oral notice" }).click();
  await dialog.waitFor({ state: "hidden" });
  await clocks.click();
}

/** A signed step that asks for the reason first. */
async function reasonedStep(
  page: Page,
  name: string,
  field: string,
  because: string,
): Promise<void> {
  const button = page.getByRole("button", { name });
  await button.click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: field }).fill(because);
  await dialog.getByRole("button", { name }).click();
  await button.waitFor({ state: "hidden" });
}

async function receiveInformation(page: Page, what: string): Promise<void> {
  const arrived = page.getByRole("button", { name: /^Record receipt and resume review/ });
  await arrived.click();
  const dialog = page.getByRole("dialog", { name: "Information received" });
  await dialog.getByRole("textbox", { name: "What was received?" }).fill(what);
  await dialog.getByRole("button", { name: "Resume review" }).click();
  await arrived.waitFor({ state: "hidden" });
}

const handOffLabels = {
  refer: /^Refer to physician advisor/,
  "request-information": "Request information",
  "recommend-approval": "Recommend approval",
} as const;

async function takeOver(session: ScenarioSession): Promise<void> {
  if (placeOf(session) === "worklist") await goTo(session, "review");
  await session.page.getByRole("button", { name: "Take over" }).click();
  await session.page.getByRole("button", { name: "Take over" }).waitFor({ state: "hidden" });
}

async function attachText(
  session: ScenarioSession,
  act: Extract<Act, { kind: "attach" }>,
): Promise<void> {
  await goTo(session, "review");
  const record = await openRecord(session.page);
  await record.getByRole("button", { name: "Add text" }).first().click();
  const dialog = session.page.getByRole("dialog", { name: "Add text as a document" });
  await dialog.getByRole("textbox", { name: "Text", exact: true }).fill(act.text);
  await dialog.getByRole("textbox", { name: "Name" }).fill(act.name);
  await dialog.getByRole("button", { name: "Add text" }).click();
  await record.getByRole("region", { name: `Pages of ${act.name}` }).waitFor();
}

function millisecondsOf({ amount, unit }: Extract<Act, { kind: "wait" }>): number {
  const minutes = { minutes: 1, hours: 60, days: 24 * 60, weeks: 7 * 24 * 60 };
  return amount * minutes[unit] * 60_000;
}

async function nowOn({ page }: ScenarioSession): Promise<number> {
  return page.evaluate(() => Date.now());
}
