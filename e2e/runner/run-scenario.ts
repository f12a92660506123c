import { test } from "@playwright/test";
import type { Expectation, Person, Scenario, ScenarioStep } from "#scenarios";
import { aboutSet, expectStep } from "../pages/review-form.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { checkAccessibility, type Checked } from "./check-accessibility.ts";
import { compare } from "./compare.ts";
import { type ScenarioSession, untilSaved } from "./session.ts";
import { perform, switchPerson } from "./perform-acts.ts";
import { type Findings, type Look, looksFor } from "./look.ts";
import type { AccessibilityCheck, Check } from "./check.ts";
import { attachPicture } from "./attach-picture.ts";

export type ScenarioFile = {
  readonly file: string;
  /** Unique among the files of a run; the worklist shows it as the case's reference. */
  readonly reference: string;
  readonly scenario: Scenario;
};

export type RunSettings = {
  readonly origin: string;
  /** What axe has checked before. */
  readonly accessibility: Checked;
  /** How long a thing that is expected may take to appear, in milliseconds. */
  readonly patience: number;
};

/**
 * Runs one scenario from an opened case to its last expectation, a step of the report each. Ends with an error at the
 * first step that could not be taken or whose expectation does not hold.
 *
 * @returns how many things were expected and found
 */
export async function runScenario(
  session: ScenarioSession,
  { reference, scenario }: ScenarioFile,
  settings: RunSettings,
): Promise<number> {
  await test.step("the case is opened", () =>
    openCase(session, reference, scenario, settings.origin));
  let expectations = 0;
  for (const step of scenario.steps) {
    const by = step.by === undefined || !hasActor(step) ? "" : `${step.by.name}: `;
    const seen = await test.step(`${by}${wordsOf(step)} (line ${String(step.line)})`, () =>
      takeStep(session, step, settings));
    expectations += seen;
  }
  return expectations;
}

async function openCase(
  session: ScenarioSession,
  reference: string,
  { given }: Scenario,
  origin: string,
): Promise<void> {
  const { page } = session;
  session.reference = reference;
  aboutSet(page, given.set);
  const worklist = worklistPage(page);
  await page.clock.setSystemTime(given.today);
  if (session.today === given.today) {
    // The next case of the same day: the application goes on, as it does for a person.
    await page.getByRole("link", { name: "Worklist", exact: true }).first().click();
  } else {
    await page.goto(`${origin}/`);
    session.today = given.today;
  }
  await worklist.heading.waitFor();
  // Whoever sat here last may be somebody for whom a case opens elsewhere.
  await switchPerson(
    session,
    given.people.find(({ role }) => role === "nurse-reviewer") ?? someNurse,
  );
  await worklist.importFile(`${reference}.json`, { ...given.caseFile, id: reference });
  await expectStep(page, given.set.steps[0]?.id ?? "");
  await enterDetails(session, { ...given.member, ...given.request });
}

const someNurse: Person = { name: "Nora Sample", role: "nurse-reviewer" };

/** Whose case it is and how it is filed: a case file holds neither. */
async function enterDetails(
  session: ScenarioSession,
  details: Readonly<Partial<Record<keyof typeof detailLabels, string>>>,
): Promise<void> {
  const entered = detailNames.filter((name) => details[name] !== undefined);
  if (entered.length === 0) return;
  await session.page.getByRole("button", { name: "Case details" }).click();
  const dialog = session.page.getByRole("dialog", { name: "Case details" });
  for (const name of entered) {
    await dialog.getByLabel(detailLabels[name], { exact: true }).fill(details[name] ?? "");
  }
  await dialog.getByRole("button", { name: "Done" }).click();
  await untilSaved(session);
}

const detailNames = ["name", "memberId", "dateOfBirth", "requestingProvider", "facility"] as const;

const detailLabels = {
  name: "Member’s name",
  memberId: "Member ID",
  dateOfBirth: "Date of birth",
  requestingProvider: "Requesting provider",
  facility: "Facility",
} as const satisfies Readonly<Record<(typeof detailNames)[number], string>>;

async function takeStep(
  session: ScenarioSession,
  step: ScenarioStep,
  settings: RunSettings,
): Promise<number> {
  const before = session.offences.length;
  if (step.by !== undefined) await switchPerson(session, step.by);
  for (const { act } of step.said) await perform(session, act);
  const { expect: expected } = step;
  const checks: Check[] = [];
  for (const look of expected === undefined ? [] : looksFor(expected)) {
    checks.push(...(await lookUntilMet(session, look, expected, settings.patience)));
    await attachPicture(session, look.place);
    const where = `${session.reference}, line ${String(step.line)}, ${look.place}`;
    checks.push(
      ...accessibilityChecks(await checkAccessibility(session, settings.accessibility, where)),
    );
  }
  if (expected === undefined) await attachPicture(session, wordsOf(step));
  checks.push(...session.offences.slice(before).map(offenceCheck));
  const unmet = checks.filter(({ isMet }) => !isMet);
  if (unmet.length > 0) throw new Error(unmetInWords(unmet));
  return checks.length;
}

/** What the report shows of a step that did not turn out as expected, a line each. */
function unmetInWords(unmet: readonly Check[]): string {
  return unmet
    .map(({ what, expected, found }) => `${what}: expected ${expected}, found ${found}`)
    .join("\n");
}

function accessibilityChecks({ where, findings }: AccessibilityCheck): readonly Check[] {
  return findings.map(({ rule, elements }) => ({
    what: `accessibility (${where})`,
    expected: "no violation",
    found: `${rule}: ${elements.join(", ")}`,
    isMet: false,
  }));
}

function offenceCheck(offence: string): Check {
  return {
    what: "the page",
    expected: "stays quiet, local and within its policy",
    found: offence,
    isMet: false,
  };
}

/** What is expected may take a moment to appear; what is still not there then has not come. */
async function lookUntilMet(
  session: ScenarioSession,
  look: Look,
  expected: Expectation | undefined,
  patience: number,
): Promise<readonly Check[]> {
  const until = performance.now() + patience;
  for (;;) {
    const found: Findings = await look.read(session);
    const checks = expected === undefined ? [] : compare(expected, found);
    if (checks.every(({ isMet }) => isMet) || performance.now() > until) return checks;
    await session.page.waitForTimeout(50);
  }
}

function wordsOf(step: ScenarioStep): string {
  return step.said.length === 0 ? "looks" : step.said.map(({ words }) => words).join(", ");
}

/** Time passes by itself. */
function hasActor({ said }: ScenarioStep): boolean {
  return !said.some(({ act }) => act.kind === "wait" || act.kind === "wait-until");
}
