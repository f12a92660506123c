import { join } from "node:path";
import { addFile, drawnPage, openRecord } from "../../pages/documents.ts";
import { addPerson } from "../../pages/people.ts";
import { expectStep } from "../../pages/review-form.ts";
import { summaryPage } from "../../pages/summary-page.ts";
import { worklistPage } from "../../pages/worklist-page.ts";
import { copyProfile } from "../copy-profile.ts";
import { chartPage, textPdf } from "../document-files.ts";
import { type Site, visit } from "../kills/start-profiles.ts";
import { copyCases } from "../many-cases.ts";

/** Whole profiles of browsers that were ended as their users end them. */
export type DamageStarts = {
  /** The samples, a document of 60 pages, a signed referral and some saves after it. */
  readonly few: string;
  /** An earlier copy of it. */
  readonly older: string;
  /** Thousands of cases, which lie in tables and no longer in the log. */
  readonly many: string;
};

const manyCases = 3000;

export async function prepareWhole(site: Site, folder: string): Promise<DamageStarts> {
  const starts = {
    few: join(folder, "few"),
    older: join(folder, "older"),
    many: join(folder, "many"),
  };
  await visit(site, starts.few, async (page) => {
    await worklistPage(page).open();
    await worklistPage(page).loadSamples();
    await addPerson(page, "Robin Example");
  });
  copyProfile(starts.few, starts.older);
  copyProfile(starts.few, starts.many);
  await visit(site, starts.few, async (page) => {
    await worklistPage(page).open();
    await worklistPage(page).openCase(/SYN-13/);
    const record = await openRecord(page);
    await addFile(record, "chart.pdf", await textPdf(60, chartPage));
    await drawnPage(record, 1);
    const summary = summaryPage(page);
    await summary.open();
    await summary.handOff("Refer to physician advisor");
    await summary.actions.waitFor({ state: "hidden" });
    // The newest saves stand at the end of the log.
    await worklistPage(page).open();
    await worklistPage(page).openCase(/SYN-12/);
    await expectStep(page, "request");
    const field = page
      .locator('[data-question="request.procedureDescription"]')
      .getByRole("textbox")
      .first();
    for (let save = 0; save < 10; save += 1) {
      await field.fill(`Words ${String(save)}`);
      await page.getByText("Saved", { exact: true }).first().waitFor();
    }
  });
  return starts;
}

/** Apart, because a run of few does without. */
export async function fillMany(site: Site, { many }: DamageStarts): Promise<void> {
  await visit(site, many, async (page) => {
    await page.goto("/icon.svg");
    await copyCases(page, manyCases);
    await worklistPage(page).open();
    await worklistPage(page).rows.first().waitFor();
    await page.getByText(/Does not verify/).count();
  });
  // The chain over so many is begun at the first visit, and told to be whole at the second.
  await visit(site, many, async (page) => {
    await worklistPage(page).open();
    await worklistPage(page).rows.first().waitFor();
  });
}
