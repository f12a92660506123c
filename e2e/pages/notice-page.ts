import type { Download, Page } from "@playwright/test";

/** The letters of one case: the one that is due, its checks, and those that were sent. */
export function noticePage(page: Page) {
  const sending = page.getByRole("complementary", { name: "Checks and sending" });
  const history = page.getByRole("region", { name: "Sent letters" });
  return {
    heading: page.getByRole("heading", { level: 1, name: "Notice" }),
    letter: page.getByRole("article", { name: "Letter as it will print" }),
    copy: page.getByRole("article", { name: "Copy for the requesting provider" }),
    /** Below the letter on screen and in print, in the foot of its PDF. */
    code: page.getByText(/^Verification code [0-9A-F-]+$/).first(),
    sending,
    checks: sending.getByRole("region", { name: "Checks" }),
    issue: sending.getByRole("button", { name: "Record as sent" }),
    send: sending.getByRole("button", { name: "Record as sent" }),
    history,
    historyHeading: page.getByRole("heading", { level: 2, name: "Sent letters" }),
    /** A letter that was sent, open or closed. */
    sent: (name: string) => history.getByRole("listitem").filter({ hasText: name }),
    sendDialog: page.getByRole("dialog", { name: /^Record this (notice|letter) as sent\?$/ }),
    /** Goes ahead in the dialog that asks before anything goes out. */
    confirm: () =>
      page
        .getByRole("dialog", { name: /^Record this (notice|letter) as sent\?$/ })
        .getByRole("button", { name: /^Sign as / })
        .click(),
    voidDialog: page.getByRole("dialog", { name: "Void this letter?" }),

    open: () =>
      page.getByRole("navigation", { name: "Case" }).getByRole("link", { name: "Notice" }).click(),

    async download(): Promise<Download> {
      const waiting = page.waitForEvent("download");
      await page.getByRole("button", { name: "Download PDF" }).first().click();
      return waiting;
    },
  };
}
