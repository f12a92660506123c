import type { Page } from "@playwright/test";

/** The summary of one case: two documents, the note and the closing action. */
export function summaryPage(page: Page) {
  return {
    heading: page.getByRole("heading", { level: 1, name: "Summary" }),
    narrative: page.getByRole("region", { name: "Review summary" }),
    letter: page.getByRole("region", { name: "Request for information" }),
    note: page.getByRole("textbox", { name: "Reviewer’s note" }),
    actions: page.getByRole("region", { name: "Hand off" }),
    closed: (title: string) => page.getByRole("region", { name: title }),

    /** From anywhere in an open case. */
    async open(): Promise<void> {
      await page
        .getByRole("navigation", { name: "Case" })
        .getByRole("link", { name: "Summary" })
        .click();
      await page.getByRole("heading", { level: 1, name: "Summary" }).waitFor();
    },
  };
}
