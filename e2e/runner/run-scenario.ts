import type { Expectation, Person, Scenario, ScenarioStep } from "#scenarios";
import { expectStep } from "../pages/review-form.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { checkAccessibility, type Judged } from "./check-accessibility.ts";
import { compare } from "./compare.ts";
import { type Desk, untilSaved } from "./desk.ts";
import { drive, sitDown } from "./drive-acts.ts";
import { type Findings, type Look, looksFor } from "./look.ts";
import type { AccessibilityCheck, Check, Picture, ScenarioRun, StepRun } from "./scenario-run.ts";
import { screenInWords, takeFullPicture, takePicture } from "./take-picture.ts";

export type ScenarioFile = {
  readonly file: string;
  /** Unique among the files of a run; the worklist shows it as the case's reference. */
  readonly reference: string;
  readonly scenario: Scenario;
};

export type RunSettings = {
  readonly origin: string;
  /** What axe has judged before. */
  readonly judged: Judged;
  /** How long a thing that is expected may take to appear, in milliseconds. */
  readonly patience: number;
};

/** Runs one scenario from an opened case to its last expectation; after a step that fails none is taken. */
export async function runScenario(
  desk: Desk,
  { file, reference, scenario }: ScenarioFile,
  settings: RunSettings,
): Promise<ScenarioRun> {
  const start = performance.now();
  const steps: StepRun[] = [];
  const opening = await recorded(desk, { words: openingWords, by: "", line: 1 }, async () => {
    await openCase(desk, reference, scenario, settings.origin);
    return nothing;
  });
  if (opening.outcome === "failed") steps.push(opening);
  for (const step of scenario.steps) {
    const about = {
      words: wordsOf(step),
      by: hasActor(step) ? (step.by?.name ?? "") : "",
      line: step.line,
    };
    if (steps.at(-1)?.outcome === "failed" || steps.at(-1)?.outcome === "not-run") {
      steps.push({ ...about, ...nothing, outcome: "not-run", milliseconds: 0 });
    } else {
      steps.push(await recorded(desk, about, () => takeStep(desk, step, settings)));
    }
  }
  return {
    file,
    title: scenario.title,
    about: scenario.about ?? "",
    isPassed: steps.every(({ outcome }) => outcome === "passed"),
    milliseconds: Math.round(performance.now() - start),
    steps,
  };
}

/** What a step is called that comes before the first, and stands in the report only where it failed. */
export const openingWords = "the case is opened";

type Seen = Pick<StepRun, "checks" | "pictures" | "accessibility">;
const nothing: Seen = { checks: [], pictures: [], accessibility: [] };

/** Does something and writes down how it went: time, what broke, and what was on the screen then. */
async function recorded(
  desk: Desk,
  about: Pick<StepRun, "words" | "by" | "line">,
  work: () => Promise<Seen>,
): Promise<StepRun> {
  const start = performance.now();
  const before = desk.offences.length;
  const time = () => Math.round(performance.now() - start);
  try {
    const seen = await work();
    const offences = desk.offences.slice(before).map(offenceCheck);
    const checks = [...seen.checks, ...offences];
    const isAccessible = seen.accessibility.every(({ findings }) => findings.length === 0);
    const isPassed = isAccessible && checks.every(({ isMet }) => isMet);
    const screen = isPassed ? {} : { screen: await screenInWords(desk) };
    return {
      ...about,
      ...seen,
      checks,
      outcome: isPassed ? "passed" : "failed",
      milliseconds: time(),
      ...screen,
    };
  } catch (error) {
    const trouble = error instanceof Error ? error.message : String(error);
    const pictures = await takeFullPicture(desk, "when it failed").then(
      (picture) => [picture],
      () => [],
    );
    const screen = await screenInWords(desk);
    const milliseconds = time();
    return { ...about, ...nothing, pictures, outcome: "failed", milliseconds, trouble, screen };
  }
}

function offenceCheck(offence: string): Check {
  return {
    what: "the page",
    expected: "stays quiet, local and within its policy",
    found: offence,
    isMet: false,
  };
}

async function openCase(
  desk: Desk,
  reference: string,
  { given }: Scenario,
  origin: string,
): Promise<void> {
  const { page } = desk;
  desk.reference = reference;
  const worklist = worklistPage(page);
  await page.clock.setSystemTime(given.today);
  if (desk.today === given.today) {
    // The next case of the same day: the application goes on, as it does for a person.
    await page.getByRole("link", { name: "Worklist", exact: true }).first().click();
  } else {
    await page.goto(`${origin}/`);
    desk.today = given.today;
  }
  await worklist.heading.waitFor();
  // Whoever sat here last may be somebody for whom a case opens elsewhere.
  await sitDown(desk, given.people.find(({ role }) => role === "nurse-reviewer") ?? someNurse);
  await worklist.importFile(`${reference}.json`, { ...given.caseFile, id: reference });
  await expectStep(page, given.set.steps[0]?.id ?? "");
  await enterDetails(desk, { ...given.member, ...given.request });
}

const someNurse: Person = { name: "Nora Sample", role: "nurse-reviewer" };

/** Whose case it is and how it is filed: a case file holds neither. */
async function enterDetails(
  desk: Desk,
  details: Readonly<Partial<Record<keyof typeof detailLabels, string>>>,
): Promise<void> {
  const entered = detailNames.filter((name) => details[name] !== undefined);
  if (entered.length === 0) return;
  await desk.page.getByRole("button", { name: "Case details" }).click();
  const dialog = desk.page.getByRole("dialog", { name: "Case details" });
  for (const name of entered) {
    await dialog.getByLabel(detailLabels[name]).fill(details[name] ?? "");
  }
  await dialog.getByRole("button", { name: "Done" }).click();
  await untilSaved(desk);
}

const detailNames = ["name", "memberId", "dateOfBirth", "requestingProvider", "facility"] as const;

const detailLabels = {
  name: "Member’s name",
  memberId: "Member ID",
  dateOfBirth: "Date of birth",
  requestingProvider: "Requesting provider",
  facility: "Facility",
} as const satisfies Readonly<Record<(typeof detailNames)[number], string>>;

async function takeStep(desk: Desk, step: ScenarioStep, settings: RunSettings): Promise<Seen> {
  if (step.by !== undefined) await sitDown(desk, step.by);
  for (const { act } of step.said) await drive(desk, act);
  const { expect } = step;
  if (expect === undefined)
    return { ...nothing, pictures: [await takePicture(desk, wordsOf(step))] };
  const checks: Check[] = [];
  const pictures: Picture[] = [];
  const accessibility: AccessibilityCheck[] = [];
  for (const look of looksFor(expect)) {
    checks.push(...(await lookUntilMet(desk, look, expect, settings.patience)));
    pictures.push(await takePicture(desk, look.place));
    const where = `${desk.reference}, line ${String(step.line)}, ${look.place}`;
    accessibility.push(await checkAccessibility(desk, settings.judged, where));
  }
  return { checks, pictures, accessibility };
}

/** What is expected may take a moment to appear; what is still not there then has not come. */
async function lookUntilMet(
  desk: Desk,
  look: Look,
  expect: Expectation,
  patience: number,
): Promise<readonly Check[]> {
  const until = performance.now() + patience;
  for (;;) {
    const found: Findings = await look.read(desk);
    const checks = compare(expect, found);
    if (checks.every(({ isMet }) => isMet) || performance.now() > until) return checks;
    await desk.page.waitForTimeout(50);
  }
}

function wordsOf(step: ScenarioStep): string {
  return step.said.length === 0 ? "looks" : step.said.map(({ words }) => words).join(", ");
}

/** Time passes by itself. */
function hasActor({ said }: ScenarioStep): boolean {
  return !said.some(({ act }) => act.kind === "wait" || act.kind === "wait-until");
}
