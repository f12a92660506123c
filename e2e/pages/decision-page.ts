import type { Page } from "@playwright/test";
import { startFrom } from "../support/start-from.ts";
import { workAs } from "./people.ts";
import { summaryPage } from "./summary-page.ts";
import { worklistPage } from "./worklist-page.ts";

/** The physician advisor's page of one case: what is read, the determination, the signature. */
export function decisionPage(page: Page) {
  const form = page.getByRole("region", { name: "Determination" });
  return {
    heading: page.getByRole("heading", { level: 1, name: "Decision" }),
    form,
    /** The last part of the page: what stands below the fold is drawn after the rest. */
    whole: page.locator("#signed-so-far"),
    rationale: form.getByRole("textbox", { name: "Rationale" }),
    criterion: (title: string) => page.locator("li[data-criterion]").filter({ hasText: title }),
    dialog: page.getByRole("dialog", { name: "Sign this decision?" }),
    signed: page.getByRole("region", { name: "The decision as signed" }),

    async choose(outcome: string): Promise<void> {
      await form.getByRole("radio", { name: outcome, exact: true }).check();
    },
    async agreeWith(title: string): Promise<void> {
      await page
        .getByRole("group", { name: `Your view of: ${title}` })
        .getByRole("radio", { name: /^Agree/ })
        .check();
    },
    /** What the record is silent of, as one list with an agreement of its own. */
    missing: page.getByRole("region", { name: /^Not (documented|reviewed)/ }),
    async agreeWithMissing(): Promise<void> {
      await page.getByRole("button", { name: /^Agree with (these|\d+ more)/ }).click();
    },
    async disagreeWithMissing(title: string, because: string): Promise<void> {
      // The title after the words is for screen readers alone, and set apart by a space.
      const press = page.getByRole("button", { name: new RegExp(`^Disagree…\\s*:\\s*${title}$`) });
      if (await press.isVisible()) await press.click();
      const why = new RegExp(`^Why you disagree\\s*:\\s*${title}$`);
      await page.getByRole("textbox", { name: why }).fill(because);
    },
    async agreeWithRest(): Promise<void> {
      await page.getByRole("button", { name: /^Agree with (all|the other)/ }).click();
    },
    /** Every circumstance considered; they stand folded until something is decided against the request. */
    async nothingInRecord(): Promise<void> {
      const folded = form.locator("summary").filter({ hasText: "Individual circumstances" });
      if ((await folded.count()) > 0) await folded.click();
      for (const name of ["Access to care", "Other conditions", "Response", "The treating"]) {
        await form
          .getByRole("button", {
            name: new RegExp(`^(Nothing documented|Considered, nothing further).*${name}`),
          })
          .click();
      }
      const read = form.getByRole("textbox", { name: "What you read" });
      await read.fill("Every page that is attached, from first to last.");
    },
    /** Confirms every sentence of the rationale that is asked about, as its author means it. */
    async confirmSentences(): Promise<void> {
      for (const box of await form
        .getByRole("checkbox", { name: /^Confirm this sentence/ })
        .all()) {
        await box.check();
      }
    },
    /** An adverse determination on SYN-13, whose two unmet criteria are agreed with one by one; as far as the signature. */
    async fillInAdverse(rationale: string): Promise<void> {
      await this.agreeWith("Failure of a first-line procedure");
      await this.agreeWith("2025 guideline: patient-specific rationale");
      await this.agreeWithRest();
      await this.choose("Adverse determination");
      await this.nothingInRecord();
      await this.rationale.fill(rationale);
    },
    askToSign: () => form.getByRole("button", { name: "Sign the decision" }).click(),
  };
}

/** A sample case as its nurse hands it over, opened by a physician advisor. */
export async function openHandedOff(
  page: Page,
  member: RegExp,
  handOff: "Refer to physician advisor" | "Recommend approval",
  physician = "Dr. Vera Sample",
): Promise<void> {
  const worklist = worklistPage(page);
  const summary = summaryPage(page);
  await startFrom(page, `${String(member)}: ${handOff}, read by ${physician}`, async () => {
    await worklist.open();
    await worklist.loadSamples();
    await worklist.openCase(member);
    await summary.open();
    await summary.handOff(handOff);
    await summary.actions.waitFor({ state: "hidden" });
    await workAs(page, physician);
  });
  await worklist.open();
  await worklist.openCase(member);
  await decisionPage(page).whole.waitFor();
}
