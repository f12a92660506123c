import type { Locator, Page } from "@playwright/test";

/** The worklist as a reviewer sees it: rows by name, buttons by what they say. */
export function worklistPage(page: Page) {
  const table = page.getByRole("table", { name: "Cases" });
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

    async open(): Promise<void> {
      await page.goto("/");
      await page.getByRole("heading", { level: 1, name: "Worklist" }).waitFor();
    },
    async loadSamples(): Promise<void> {
      await page.getByRole("button", { name: "Load the sample cases" }).click();
      await page.getByText("16 sample cases are loaded.").waitFor();
    },
    async openCase(name: string | RegExp): Promise<void> {
      await table.getByRole("link", { name }).click();
    },
    async importFile(name: string, content: unknown): Promise<void> {
      const chosen = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Import case file" }).first().click();
      const text = typeof content === "string" ? content : JSON.stringify(content);
      await (
        await chosen
      ).setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    },
  };
}
