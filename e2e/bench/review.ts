import type { Page } from "@playwright/test";
import { wholeExample } from "../pages/example-case.ts";
import { addPerson } from "../pages/people.ts";
import { createReceivedCase } from "../pages/review-form.ts";
import { focusedQuestion, nextOpenKey, reviewKeys } from "../pages/review-keys.ts";
import { launch, newVisitor } from "./browser.ts";
import { atMost, type Section, tableOf } from "./section.ts";

/** HL7's burden estimates, in seconds: to choose an answer, and to type a line of text at best and at worst. */
const choice = 5;
const line = { best: 8, worst: 15 };

/** What a whole review takes of somebody's hands, from the open case until the physician advisor has it. */
export async function measureReview(origin: string): Promise<Section> {
  const browser = await launch();
  try {
    const context = await newVisitor(browser, origin);
    const page = await context.newPage();
    const pastes = await countPastes(page);
    await page.goto("/");
    await addPerson(page, "Nora Sample");
    await createReceivedCase(page);
    const keys = reviewKeys(page);
    await keys.press(nextOpenKey);
    await page.locator('[data-question="request.procedure"]:focus-within').waitFor();
    if ((await focusedQuestion(page)) !== "request.procedure") {
      throw new Error("the first open question is another one");
    }
    const answered = await keys.answerAll(wholeExample("02-impar-met").facts);
    const { activations: toLead } = keys.tally;
    await keys.press("Alt+PageDown");
    await page.getByRole("heading", { level: 1, name: "Summary" }).waitFor();
    await page.locator("h1:focus").waitFor();
    await keys.press("Tab");
    await keys.press("Enter");
    await page.getByRole("region", { name: "Hand off" }).waitFor({ state: "hidden" });
    const { activations, typed, lineEnds } = keys.tally;
    // One key leads to the first question; every other one before the check answers or opens a row.
    const choices = toLead - 1;
    const seconds = (perLine: number) => choices * choice + lineEnds * perLine;
    return {
      title: "A review by keyboard",
      method: `The example case “Full work-up for a ganglion impar injection”: intake has entered member, time of receipt, urgency and line of business; ${answered.length} questions are answered by keyboard, the case goes to the physician advisor from its summary. The same keys as in the browser test of it (e2e/scenarios/review-keyboard.spec.ts); the count is the same on every run. Characters typed, and the key that ends a typed line, are typing; every other key is an activation.`,
      gates: [
        atMost("activations beyond typing", activations, 36, String),
        atMost("pastes", await pastes(), 0, String),
        atMost(
          `entry time under HL7’s constants (${choice} s a choice, ${line.best} s a line)`,
          seconds(line.best),
          180,
          minutes,
        ),
        atMost(`the same with ${line.worst} s a line`, seconds(line.worst), 180, minutes),
      ],
      details: tableOf([
        ["", "count"],
        ["keys that answer, or add a row to a list", String(choices)],
        ["keys from place to place and to hand over", String(activations - choices)],
        ["lines typed (numbers, dates, names)", String(lineEnds)],
        ["characters in them", String(typed)],
      ]),
    };
  } finally {
    await browser.close();
  }
}

async function countPastes(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    document.addEventListener("paste", () => {
      sessionStorage.setItem("pastes", String(Number(sessionStorage.getItem("pastes")) + 1));
    });
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem("pastes")));
}

function minutes(seconds: number): string {
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
