import type { Page } from "@playwright/test";
import type { Act, Person, Role } from "#scenarios";
import { openRecord } from "../pages/documents.ts";
import { workAs } from "../pages/people-dialog.ts";
import { summaryPage } from "../pages/summary-page.ts";
import { type Desk, goTo, placeOf, untilSaved } from "./desk.ts";
import { askAsPhysician, driveDecided, driveDecision, driveNotice } from "./drive-decision.ts";
import { answerQuestion, citeSource, clearQuestion } from "./drive-answers.ts";

/** Does what a sentence of a scenario says, through the interface alone. */
export async function drive(desk: Desk, act: Act): Promise<void> {
  switch (act.kind) {
    case "answer":
      await answerQuestion(desk, act.fact, act.value);
      return;
    case "clear":
      await clearQuestion(desk, act.fact);
      return;
    case "cite":
      await citeSource(desk, act);
      return;
    case "attach":
      await attachText(desk, act);
      return;
    case "note":
      await goTo(desk, "summary");
      await summaryPage(desk.page).note.fill(act.text);
      await untilSaved(desk);
      return;
    case "take-over":
      await takeOver(desk);
      return;
    case "open":
      await goTo(desk, act.place);
      return;
    case "hand-over":
      await handOver(desk, act);
      return;
    case "receive-information":
      await goTo(desk, "summary");
      await receiveInformation(desk.page, act.what);
      return;
    case "wait":
      desk.today = "";
      await desk.page.clock.fastForward(millisecondsOf(act));
      return;
    case "wait-until":
      desk.today = "";
      await desk.page.clock.fastForward(Date.parse(act.at) - (await nowOn(desk)));
      return;
    case "open-citations":
    case "agree":
    case "override":
    case "decide":
    case "return-to-nurse":
      await driveDecision(desk, act);
      return;
    case "add-addendum":
    case "reopen":
      await driveDecided(desk, act);
      return;
    case "issue-notice":
    case "void-notice":
    case "send-letter":
    case "void-letter":
      await driveNotice(desk, act);
      return;
    case "withdraw":
      await withdraw(desk, act.because);
      return;
  }
}

/** Another person sits down at the desk. */
export async function sitDown(desk: Desk, person: Person): Promise<void> {
  const who = `${person.name}, ${person.role}`;
  if (desk.person === who) return;
  await workAs(desk.page, { ...person, role: roleWords[person.role] });
  desk.person = who;
}

const roleWords: Readonly<Record<Role, string>> = {
  "nurse-reviewer": "Nurse reviewer",
  "physician-advisor": "Physician advisor",
  "qa-analyst": "QA analyst",
  administrator: "Administrator",
};

async function handOver(desk: Desk, act: Extract<Act, { kind: "hand-over" }>): Promise<void> {
  if (desk.person.endsWith("physician-advisor") && act.action === "request-information") {
    await askAsPhysician(desk, act.because ?? "Something is missing");
    return;
  }
  await goTo(desk, "summary");
  const { actions } = summaryPage(desk.page);
  await actions.getByRole("button", { name: handOverLabels[act.action] }).click();
  const dialog = desk.page.getByRole("dialog");
  if (act.because !== undefined) {
    await dialog.getByRole("textbox", { name: "Reason" }).fill(act.because);
    await dialog.getByRole("button", { name: handOverLabels[act.action] }).click();
  }
  await actions.waitFor({ state: "hidden" });
}

async function withdraw(desk: Desk, because: string): Promise<void> {
  await goTo(desk, "summary");
  const record = desk.page.getByRole("button", { name: "Record a withdrawal" });
  await record.click();
  const dialog = desk.page.getByRole("dialog", { name: "Record a withdrawal?" });
  await dialog.getByRole("textbox", { name: "Reason" }).fill(because);
  await dialog.getByRole("button", { name: "Record a withdrawal" }).click();
  await record.waitFor({ state: "hidden" });
}

async function receiveInformation(page: Page, what: string): Promise<void> {
  const arrived = page.getByRole("button", { name: /^Information received/ });
  await arrived.click();
  const dialog = page.getByRole("dialog", { name: "Information received" });
  await dialog.getByRole("textbox", { name: "What was received?" }).fill(what);
  await dialog.getByRole("button", { name: "Resume review" }).click();
  await arrived.waitFor({ state: "hidden" });
}

const handOverLabels = {
  refer: /^Refer to physician advisor/,
  "request-information": "Request information",
  "recommend-approval": "Recommend approval",
} as const;

async function takeOver(desk: Desk): Promise<void> {
  if (placeOf(desk) === "worklist") await goTo(desk, "review");
  await desk.page.getByRole("button", { name: "Take over" }).click();
  await desk.page.getByRole("button", { name: "Take over" }).waitFor({ state: "hidden" });
}

async function attachText(desk: Desk, act: Extract<Act, { kind: "attach" }>): Promise<void> {
  await goTo(desk, "review");
  const record = await openRecord(desk.page);
  await record.getByRole("button", { name: "Add text" }).first().click();
  const dialog = desk.page.getByRole("dialog", { name: "Add text as a document" });
  await dialog.getByRole("textbox", { name: "Text", exact: true }).fill(act.text);
  await dialog.getByRole("textbox", { name: "Name" }).fill(act.name);
  await dialog.getByRole("button", { name: "Add text" }).click();
  await record.getByRole("region", { name: `Pages of ${act.name}` }).waitFor();
}

function millisecondsOf({ amount, unit }: Extract<Act, { kind: "wait" }>): number {
  const minutes = { minutes: 1, hours: 60, days: 24 * 60, weeks: 7 * 24 * 60 };
  return amount * minutes[unit] * 60_000;
}

async function nowOn({ page }: Desk): Promise<number> {
  return page.evaluate(() => Date.now());
}
