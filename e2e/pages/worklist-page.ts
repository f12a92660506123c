import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { currentSets } from "#criteria";

/** How many sample cases there are, of all criteria sets together. */
export const sampleCount = currentSets
  .map(({ id }) => readdirSync(join(import.meta.dirname, "../../criteria/sets", id, "examples")))
  .flat().length;

/** The worklist as a reviewer sees it: rows by name, buttons by what they say. */
export function worklistPage(page: Page) {
  const table = page.getByRole("table", { name: "Cases" });
  const chooseFile = async (file: Parameters<Locator["setInputFiles"]>[0]): Promise<void> => {
    const chosen = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "Import case file" }).first().click();
    await (await chosen).setFiles(file);
  };
  return {
    table,
    heading: page.getByRole("heading", { level: 1, name: "Worklist" }),
    search: page.getByRole("searchbox", { name: /^Search/ }),
    empty: page.getByRole("heading", { name: "No cases yet" }),
    notice: (text: string | RegExp): Locator => page.getByRole("status").filter({ hasText: text }),
    /** Rows of cases, without the header. */
    rows: table.getByRole("row").filter({ has: page.getByRole("rowheader") }),
    row: (text: string | RegExp): Locator => table.getByRole("row").filter({ hasText: text }),
    filter: (name: string | RegExp): Locator =>
      page.getByRole("navigation", { name: "Filter by state" }).getByRole("link", { name }),

    /** Unfolds the rarer filters, where they are not yet. */
    async unfoldFilters(): Promise<void> {
      const folded = page.locator("details:not([open]) > summary", { hasText: "More filters" });
      if (await folded.isVisible()) await folded.click();
    },
    async open(): Promise<void> {
      await page.goto("/");
      await page.getByRole("heading", { level: 1, name: "Worklist" }).waitFor();
    },
    /** On a machine where nothing was set up: the sample cases, in a store of their own that nobody has to unlock. */
    async openTrial(): Promise<void> {
      await page.goto("/");
      await page.getByRole("button", { name: "Try it with sample cases" }).click();
      await table.waitFor();
    },
    async loadSamples(): Promise<void> {
      await page.getByRole("button", { name: "Load the sample cases" }).click();
      await page.getByText(`${String(sampleCount)} sample cases are loaded.`).waitFor();
    },
    /** From the menu, or from the empty list that stands in its place. */
    async askToRestore(): Promise<void> {
      const more = page.getByRole("button", { name: "More" });
      const plain = page.getByRole("button", { name: "Restore a backup…" });
      await more.or(plain).first().waitFor();
      if (await more.isVisible()) await more.click();
      await plain.click();
    },
    async askToBackUp(): Promise<void> {
      await page.getByRole("button", { name: "More" }).click();
      await page.getByRole("button", { name: "Back up…" }).click();
    },
    async openCase(name: string | RegExp): Promise<void> {
      await table.getByRole("link", { name }).click();
    },
    async importFile(name: string, content: unknown): Promise<void> {
      const text = typeof content === "string" ? content : JSON.stringify(content);
      const buffer: Buffer = Buffer.isBuffer(content) ? content : Buffer.from(text);
      await chooseFile({ name, mimeType: "application/json", buffer });
    },

    /** From the disk, so that handing a large file over does not itself keep the page busy. */
    importFrom: (path: string): Promise<void> => chooseFile(path),
  };
}
