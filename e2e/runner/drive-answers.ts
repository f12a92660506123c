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
import { type Desk, goTo, untilSaved } from "./desk.ts";

/** Enters an answer in place of whatever stands there. */
export async function answerQuestion(desk: Desk, path: FactPath, value: unknown): Promise<void> {
  const fact = await findQuestion(desk, path);
  const { kind } = fact.answer;
  // Boxes and rows add to what is there; everything else takes its place.
  if (kind === "many" || kind === "entries") await empty(desk, path);
  if (value === "not-documented" && (await isSilentAlready(desk, path))) return;
  await answer(desk.page, path, value);
  await untilSaved(desk);
}

export async function clearQuestion(desk: Desk, path: FactPath): Promise<void> {
  const fact = await findQuestion(desk, path);
  switch (fact.answer.kind) {
    case "number":
    case "date":
    case "text":
    case "codes":
      if (await isSilentAlready(desk, path)) {
        await silentButton(desk, path).click();
      } else {
        await answer(desk.page, path, "");
      }
      break;
    case "choice":
    case "exactly":
    case "many":
    case "instant":
    case "entries":
      await empty(desk, path);
  }
  await untilSaved(desk);
}

export async function citeSource(
  desk: Desk,
  { fact: path, document, page }: Extract<Act, { kind: "cite" }>,
): Promise<void> {
  const fact = await findQuestion(desk, path);
  await sourceOf(desk.page, fact.label).click();
  await desk.page.getByLabel("Document", { exact: true }).fill(document);
  if (page !== undefined) await desk.page.getByLabel("Page", { exact: true }).fill(page);
  await desk.page.keyboard.press("Escape");
  await untilSaved(desk);
}

async function findQuestion(desk: Desk, path: FactPath) {
  const fact = factAt(path, setOn(desk.page));
  await goTo(desk, "review");
  if ((await desk.page.locator(`[data-question="${path}"]`).count()) === 0) {
    await openStep(desk.page, fact.step);
  }
  await unfold(desk.page, fact);
  return fact;
}

/** Takes rows, ticks and choices away, one after another. */
async function empty(desk: Desk, path: FactPath): Promise<void> {
  const question = questionOf(desk.page, factAt(path, setOn(desk.page)));
  const removing = question.getByRole("button", { name: /^Remove/ });
  for (let rows = await removing.count(); rows > 0; rows--) await removing.first().click();
  const ticked = question.getByRole("checkbox", { checked: true });
  for (let ticks = await ticked.count(); ticks > 0; ticks--) await ticked.first().uncheck();
  const clear = question.getByRole("button", { name: "Clear answer" });
  if ((await clear.count()) > 0 && (await clear.first().isVisible())) await clear.first().click();
  if (factAt(path, setOn(desk.page)).answer.kind === "instant") await emptyInstant(question);
}

async function emptyInstant(question: Locator): Promise<void> {
  await question.getByLabel("Date", { exact: true }).fill("");
  await question.getByLabel("Time", { exact: true }).fill("");
}

function silentButton(desk: Desk, path: FactPath) {
  const fact = factAt(path, setOn(desk.page));
  return questionOf(desk.page, fact).getByRole("button", {
    name: `Not documented ${fact.question}`,
    exact: true,
  });
}

/** The button beside a number, date or text is pressed; pressing it again would take the answer away. */
async function isSilentAlready(desk: Desk, path: FactPath): Promise<boolean> {
  const button = silentButton(desk, path);
  return (await button.count()) === 1 && (await button.getAttribute("aria-pressed")) === "true";
}
