import type { Locator, Page } from "@playwright/test";
import {
  type CriteriaSet,
  type EntryField,
  type FactDefinition,
  type FactPath,
  type FactTree,
  readerOf,
  policyOf,
} from "#criteria";
import { setUnderTest } from "../support/set-under-test.ts";

/** The set whose form these hands fill in, unless a page shows a case of another. */
export const set = setUnderTest;

const setByPage = new WeakMap<Page, CriteriaSet>();

/** Says which criteria the case on a page is evaluated with. */
export function aboutSet(page: Page, shown: CriteriaSet): void {
  setByPage.set(page, shown);
}

/** The criteria of the case on a page. */
export function setOn(page: Page): CriteriaSet {
  return setByPage.get(page) ?? set;
}

/** Makes a case by the form for it and waits for the first step. */
export async function createCase(page: Page, memberName = "Example, Synthetic"): Promise<void> {
  await page.goto("/cases/new");
  await enterCase(page, memberName);
}

/** The same in a window that stays as it is: one that is loaded anew is locked. */
export async function createCaseHere(page: Page, memberName: string): Promise<void> {
  await page.getByRole("link", { name: "New case" }).first().click();
  await enterCase(page, memberName);
}

async function enterCase(page: Page, memberName: string): Promise<void> {
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(memberName);
  await chooseCriteria(page);
  await page.getByRole("button", { name: "Create case and start review" }).click();
  await expectStep(page, "request");
}

/** Makes a case as intake leaves it: who, when it was received, how urgent, which line of business. */
export async function createReceivedCase(page: Page): Promise<void> {
  await page.goto("/cases/new");
  await page.getByRole("textbox", { name: "Name", exact: true }).fill("Example, Synthetic");
  await page.locator("#receivedDate").fill("2026-03-02");
  await page.locator("#receivedTime").fill("09:00");
  await page.locator("#receivedZone").selectOption({ index: 1 });
  await chooseCriteria(page);
  await page.getByRole("radio", { name: "Standard" }).check();
  await page.getByRole("radio", { name: "Commercial, ERISA" }).check();
  await page.getByRole("button", { name: "Create case and start review" }).click();
  await expectStep(page, "request");
}

/** Picks the criteria of these hands, which the form asks for only where there are several sets. */
async function chooseCriteria(page: Page): Promise<void> {
  await page.getByLabel("CPT or HCPCS code").waitFor();
  const option = page.getByRole("radio", { name: policyOf(set)?.name ?? set.title });
  if ((await option.count()) > 0) await option.check();
}

/** Answers every question that `facts` answers, step by step, as a reviewer does: by label. */
export async function fillCase(page: Page, facts: FactTree): Promise<void> {
  for (const step of setOn(page).steps) {
    const answered = setOn(page).facts.filter(
      (fact) => fact.step === step.id && readerOf(fact.path)(facts) !== undefined,
    );
    if (answered.length === 0) continue;
    await openStep(page, step.id);
    for (const fact of answered) await answer(page, fact.path, readerOf(fact.path)(facts));
  }
}

/** Goes to a step by its link; on a narrow page the links stand behind a button. */
export async function openStep(page: Page, step: string): Promise<void> {
  const steps = page.getByRole("navigation", { name: "Steps of the review" });
  const link = steps.locator("a").filter({ hasText: `. ${titleOf(step, setOn(page))}` });
  await link.waitFor({ state: "attached" });
  if (!(await link.isVisible())) await steps.getByRole("button", { name: /^Step \d/ }).click();
  await link.click();
  await expectStep(page, step);
}

export async function expectStep(page: Page, step: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name: titleOf(step, setOn(page)) }).waitFor();
}

/** Enters one answer, given as it stands in a case file. */
export async function answer(page: Page, path: FactPath, value: unknown): Promise<void> {
  const fact = factAt(path, setOn(page));
  await unfold(page, fact);
  const question = questionOf(page, fact);
  const { answer: kind } = fact;
  switch (kind.kind) {
    case "choice":
    case "exactly":
      await choose(question, kind.kind === "choice" ? kind.options : [], written(value));
      return;
    case "many":
      if (value === "not-documented") await question.getByLabel("Not documented").check();
      else if (listOf(value).length === 0) await question.getByLabel(kind.noneLabel).check();
      else {
        for (const item of listOf(value)) {
          const label = labelOf(kind.options, written(item));
          await question.getByRole("checkbox", { name: label, exact: true }).check();
        }
      }
      return;
    case "number":
    case "date":
    case "partial-date":
    case "text":
    case "codes":
      await enter(question, fact.question, value);
      return;
    case "instant":
      await enterInstant(question, written(value));
      return;
    case "entries":
      if (value === "not-documented") await question.getByLabel("Not documented").check();
      else if (listOf(value).length === 0) await question.getByLabel(kind.noneLabel).check();
      else {
        for (const [index, entry] of listOf(value).entries()) {
          await question.getByRole("button", { name: kind.addLabel }).click();
          const number = String(index + 1);
          const row = question.getByRole("group", {
            name: `${kind.entryLabel} ${number} of ${number}`,
          });
          for (const field of kind.fields) await enterField(row, field, fieldOf(entry, field.name));
        }
      }
  }
}

/** The question of a fact: its group, named by its words; for a single control what stands around it. */
export function questionOf(page: Page, fact: FactDefinition): Locator {
  // Looking for roles within one question is many times faster than on the whole page.
  const frame = page.locator(`[data-question="${fact.path}"]`);
  switch (fact.answer.kind) {
    case "number":
    case "date":
    case "partial-date":
    case "text":
    case "codes":
      return frame;
    case "choice":
    case "exactly":
    case "many":
    case "instant":
    case "entries":
      return frame.getByRole("group", { name: fact.question, exact: true });
  }
}

/** What opens the source of an answer that has none yet. */
export function sourceOf(page: Page, label: string): Locator {
  return page.locator("summary").filter({ hasText: `Source of the answer to: ${label}` });
}

export function factAt(path: FactPath, of: CriteriaSet = set): FactDefinition {
  const fact = of.facts.find((one) => one.path === path);
  if (fact === undefined) throw new Error(`the set does not ask for ${path}`);
  return fact;
}

/** Opens the questions that do not matter now, when this one is among them. */
export async function unfold(page: Page, fact: FactDefinition): Promise<void> {
  const question = page.locator(`[data-question="${fact.path}"]`);
  await question.waitFor({ state: "attached" });
  if (await question.isVisible()) return;
  const folds =
    fact.isSupplementary === true ? /^More from the record/ : /not apply to this procedure$/;
  await page.getByText(folds).click();
  await question.waitFor();
}

async function enterField(row: Locator, field: EntryField, value: unknown): Promise<void> {
  if (value === undefined) return;
  const kind = field.answer;
  const more = row.locator("details:not([open]) > summary");
  if (field.isSupplementary === true && (await more.count()) > 0) await more.click();
  if (kind.kind !== "choice") {
    await enter(row, field.label, value);
    return;
  }
  const select = row.getByRole("combobox", { name: field.label, exact: true });
  if ((await select.count()) === 1) await select.selectOption(written(value));
  else {
    await choose(
      row.getByRole("group", { name: field.label, exact: true }),
      kind.options,
      written(value),
    );
  }
}

/** A number, date or text; "not documented" is the button beside it. */
async function enter(around: Locator, label: string, value: unknown): Promise<void> {
  if (value === "not-documented") {
    await around.getByRole("button", { name: `Not documented ${label}`, exact: true }).click();
    return;
  }
  const text = Array.isArray(value) ? value.map(written).join(", ") : written(value);
  await around.getByLabel(label, { exact: true }).fill(text);
}

async function enterInstant(question: Locator, value: string): Promise<void> {
  const [, date = "", time = "", offset = ""] =
    /^(.{10})T(\d\d:\d\d)(?::\d\d)?(.+)$/.exec(value) ?? [];
  await question.getByLabel("Date", { exact: true }).fill(date);
  await question.getByLabel("Time", { exact: true }).fill(time);
  await question.getByLabel(/^Time zone/).selectOption(offset);
}

async function choose(
  question: Locator,
  options: readonly { readonly value: string; readonly label: string }[],
  value: string,
): Promise<void> {
  const label = value === "not-documented" ? "Not documented" : labelOf(options, value);
  await question.getByRole("radio", { name: label, exact: true }).check();
}

function labelOf(
  options: readonly { readonly value: string; readonly label: string }[],
  value: string,
): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

function titleOf(step: string, of: CriteriaSet): string {
  return of.steps.find(({ id }) => id === step)?.title ?? "Check answers";
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function fieldOf(entry: unknown, name: string): unknown {
  return typeof entry === "object" && entry !== null
    ? new Map<string, unknown>(Object.entries(entry)).get(name)
    : undefined;
}

/** A value of a case file as it is typed. */
function written(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
