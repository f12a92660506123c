import { expect, type Page } from "@playwright/test";
import { referenceOf } from "#criteria";
import { workAs } from "../pages/people.ts";
import { setUnderTest } from "../support/set-under-test.ts";
import { launch, newVisitor } from "./browser.ts";
import { framesDuring } from "./frame-watch.ts";
import { runs } from "./runs.ts";
import { atMost, milliseconds, type Section, tableOf } from "./section.ts";
import { seed } from "./seed/seed.ts";
import { median } from "./statistics.ts";

const storedCases = 10_000;

/** What the page of the policy desk does while a change is compared with every stored case. */
export async function measurePolicyDesk(origin: string): Promise<Section> {
  const browser = await launch();
  try {
    const context = await newVisitor(browser, origin);
    await seed(context, storedCases);
    const page = await context.newPage();
    await page.goto("/");
    await workAs(page, "Ada Sample");
    const longest: number[] = [];
    const late: number[] = [];
    const took: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      await page.goto(`/policy?set=${encodeURIComponent(referenceOf(setUnderTest))}`);
      await enterStrictest(page);
      const started = performance.now();
      const frames = await framesDuring(page, async () => {
        await page.getByRole("button", { name: "See which cases change" }).click();
        await expect(page.getByText(/of [\d,]+ cases would change/)).toBeVisible({
          timeout: 120_000,
        });
      });
      took.push(performance.now() - started);
      longest.push(Math.max(...frames));
      late.push(frames.filter((frame) => frame > 50).length);
    }
    return {
      title: "Policy desk with 10,000 stored cases",
      method: `${storedCases.toLocaleString("en-US")} synthetic cases in IndexedDB; an administrator enters another value of one threshold and presses “See which cases change”. Cases are read by the page and evaluated in a worker. Frames of a 60 Hz screen are watched from before the press until the result is shown, the processor at its own speed, ${String(runs)} runs.`,
      gates: [
        atMost(
          "longest frame while the cases are compared",
          Math.max(...longest),
          200,
          milliseconds,
        ),
      ],
      details: tableOf([
        ["", "median", "slowest run"],
        ["result shown", milliseconds(median(took)), milliseconds(Math.max(...took))],
        ["longest frame", milliseconds(median(longest)), milliseconds(Math.max(...longest))],
        ["frames over 50 ms in a run", String(median(late)), String(Math.max(...late))],
      ]),
    };
  } finally {
    await browser.close();
  }
}

/** Asks for the most that the set allows of its first threshold. */
async function enterStrictest(page: Page): Promise<void> {
  for (const parameter of setUnderTest.parameters) {
    if (parameter.kind !== "number") continue;
    await page
      .getByRole("textbox", { name: parameter.title, exact: true })
      .fill(String(parameter.max));
    return;
  }
  throw new Error("the set has no threshold");
}
