import { addFile, openRecord, pagesOf } from "../pages/documents.ts";
import { wholeExample } from "../pages/example-case.ts";
import { addPerson } from "../pages/people.ts";
import { createReceivedCase } from "../pages/review-form.ts";
import { nextOpenKey, reviewKeys } from "../pages/review-keys.ts";
import { exampleRecordFiles } from "../support/example-record.ts";
import { launch, newVisitor } from "./browser.ts";
import { atMost, type Section, tableOf } from "./section.ts";

/** HL7's burden estimates, in seconds: to choose an answer, and to type a line of text at best and at worst. */
const choice = 5;
const line = { best: 8, worst: 15 };

/** What a whole review takes of somebody's hands where its record is attached. */
export async function measureReviewFromRecord(origin: string): Promise<Section> {
  const browser = await launch();
  try {
    const context = await newVisitor(browser, origin);
    const page = await context.newPage();
    await page.goto("/");
    await addPerson(page, "Nora Sample");
    await createReceivedCase(page);
    const record = await openRecord(page);
    for (const { name, buffer } of await exampleRecordFiles()) {
      await addFile(record, name, buffer);
      await pagesOf(record, name).waitFor();
    }
    const procedure = page.locator('[data-question="request.procedure"]');
    await procedure.locator('[data-passage-act="offered"]').waitFor();
    const keys = reviewKeys(page);
    await keys.press(nextOpenKey);
    await procedure.and(page.locator(":focus-within")).waitFor();
    await keys.press("F4");
    const confirmed = await keys.confirmAll(wholeExample("02-impar-met").facts);
    const places = 2 + keys.tally.corrections;
    const { activations: toLead } = keys.tally;
    await keys.press("Alt+PageDown");
    await page.getByRole("heading", { level: 1, name: "Summary" }).waitFor();
    await page.locator("h1:focus").waitFor();
    await keys.press("Tab");
    await keys.press("Enter");
    await page.getByRole("region", { name: "Hand off" }).waitFor({ state: "hidden" });
    const { activations, typed, lineEnds } = keys.tally;
    const choices = toLead - places;
    const seconds = (perLine: number) => choices * choice + lineEnds * perLine;
    return {
      title: "A review from its record",
      method: `The same example case, with a record of four pages attached (e2e/support/example-record.ts). A passage is confirmed by Enter where it says what the case file says; what it says otherwise, and what the record is silent about, is answered by hand. The count is the same on every run.`,
      gates: [
        atMost("activations beyond typing", activations, 40, String),
        atMost("typed characters", typed, 15, String),
        atMost(
          `entry time under HL7’s constants (${String(choice)} s a choice, ${String(line.best)} s a line)`,
          seconds(line.best),
          180,
          minutes,
        ),
        atMost(`the same with ${String(line.worst)} s a line`, seconds(line.worst), 180, minutes),
      ],
      details: tableOf([
        ["", "count"],
        ["passages confirmed by one key", String(confirmed)],
        ["other keys that answer", String(choices - confirmed)],
        ["keys from place to place and to hand over", String(activations - choices)],
        ["lines typed", String(lineEnds)],
      ]),
    };
  } finally {
    await browser.close();
  }
}

function minutes(seconds: number): string {
  return `${String(Math.floor(seconds / 60))} min ${String(seconds % 60)} s`;
}
