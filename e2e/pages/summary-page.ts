import type { Page } from "@playwright/test";

/** Who hands off in scenarios that are not about names. */
const nurse = "Nora Example";

/** The summary of one case: two documents, the note and the closing action. */
export function summaryPage(page: Page) {
  const actions = page.getByRole("region", { name: "Hand off" });
  const naming = page.getByRole("dialog", { name: "Enter your name to hand off" });
  return {
    naming,
    heading: page.getByRole("heading", { level: 1, name: "Summary" }),
    narrative: page.getByRole("region", { name: "Review summary" }),
    letter: page.getByRole("region", { name: "Request for information" }),
    note: page.getByRole("textbox", { name: "Reviewer’s note" }),
    actions,
    closed: (title: string) => page.getByRole("region", { name: title }),

    /** Presses a way to hand off; whoever has no name yet gives it. */
    async handOff(label: string | RegExp): Promise<void> {
      const unnamed = page.getByRole("button", { name: "Working as Nurse reviewer", exact: true });
      const isUnnamed = await unnamed.isVisible();
      await actions.getByRole("button", { name: label }).click();
      if (!isUnnamed) return;
      await naming.getByRole("textbox", { name: "Name", exact: true }).fill(nurse);
      await naming.getByRole("textbox", { name: "Credentials" }).fill("RN");
      await naming.getByRole("button", { name: "Save name and continue" }).click();
      await naming.waitFor({ state: "hidden" });
    },

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
