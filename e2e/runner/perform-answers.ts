import type { Locator } from "@playwright/test";
import type { FactPath } from "#criteria";
import type { Act } from "#scenarios";
import {
  answer,
  factAt,
  openStep,
  questionOf,
  setOn,
  sourceOf,
  unfold,
} from "../pages/review-form.ts";
import { type ScenarioSession, goTo, untilSaved } from "./session.ts";

/** Enters an answer in place of whatever stands there. */
export async function answerQuestion(
  session: ScenarioSession,
  path: FactPath,
  value: unknown,
): Promise<void> {
  const fact = await findQuestion(session, path);
  const { kind } = fact.answer;
  // Boxes and rows add to what is there; everything else takes its place.
  if (kind === "many" || kind === "entries") await empty(session, path);
  if (value === "not-documented" && (await isSilentAlready(session, path))) return;
  await answer(session.page, path, value);
  await untilSaved(session);
}

export async function clearQuestion(session: ScenarioSession, path: FactPath): Promise<void> {
  const fact = await findQuestion(session, path);
  switch (fact.answer.kind) {
    case "number":
    case "date":
    case "partial-date":
    case "text":
    case "codes":
      if (await isSilentAlready(session, path)) {
        await silentButton(session, path).click();
      } else {
        await answer(session.page, path, "");
      }
      break;
    case "choice":
    case "exactly":
    case "many":
    case "instant":
    case "entries":
      await empty(session, path);
  }
  await untilSaved(session);
}

export async function citeSource(
  session: ScenarioSession,
  { fact: path, document, page }: Extract<Act, { kind: "cite" }>,
): Promise<void> {
  const fact = await findQuestion(session, path);
  await sourceOf(session.page, fact.label).click();
  await session.page.getByLabel("Document", { exact: true }).fill(document);
  if (page !== undefined) await session.page.getByLabel("Page", { exact: true }).fill(page);
  await session.page.keyboard.press("Escape");
  await untilSaved(session);
}

async function findQuestion(session: ScenarioSession, path: FactPath) {
  const fact = factAt(path, setOn(session.page));
  await goTo(session, "review");
  if ((await session.page.locator(`[data-question="${path}"]`).count()) === 0) {
    await openStep(session.page, fact.step);
  }
  await unfold(session.page, fact);
  return fact;
}

/** Takes rows, ticks and choices away, one after another. */
async function empty(session: ScenarioSession, path: FactPath): Promise<void> {
  const question = questionOf(session.page, factAt(path, setOn(session.page)));
  const removing = question.getByRole("button", { name: /^Remove/ });
  for (let rows = await removing.count(); rows > 0; rows--) await removing.first().click();
  const ticked = question.getByRole("checkbox", { checked: true });
  for (let ticks = await ticked.count(); ticks > 0; ticks--) await ticked.first().uncheck();
  const clear = question.getByRole("button", { name: "Clear answer" });
  if ((await clear.count()) > 0 && (await clear.first().isVisible())) await clear.first().click();
  if (factAt(path, setOn(session.page)).answer.kind === "instant") await emptyInstant(question);
}

async function emptyInstant(question: Locator): Promise<void> {
  await question.getByLabel("Date", { exact: true }).fill("");
  await question.getByLabel("Time", { exact: true }).fill("");
}

function silentButton(session: ScenarioSession, path: FactPath) {
  const fact = factAt(path, setOn(session.page));
  return questionOf(session.page, fact).getByRole("button", {
    name: `Not documented ${fact.question}`,
    exact: true,
  });
}

/** The button beside a number, date or text is pressed; pressing it again would take the answer away. */
async function isSilentAlready(session: ScenarioSession, path: FactPath): Promise<boolean> {
  const button = silentButton(session, path);
  return (await button.count()) === 1 && (await button.getAttribute("aria-pressed")) === "true";
}
