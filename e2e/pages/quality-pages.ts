import type { Page } from "@playwright/test";
import { startFrom } from "../support/start-from.ts";
import { decisionPage, openHandedOff } from "./decision-page.ts";
import { worklistPage } from "./worklist-page.ts";

/** Agreement, audits and analytics, as a QA analyst reaches them from the header. */
export function qualityPages(page: Page) {
  const places = page.getByRole("navigation", { name: "Quality" });
  const main = page.getByRole("navigation", { name: "Main" });
  return {
    link: main.getByRole("link", { name: "Quality" }),
    samples: page.getByRole("list", { name: "Cases of the sample" }),
    agreement: page.getByRole("region", { name: "Agreement", exact: true }),

    async open(place: "Agreement" | "Audits" | "Analytics"): Promise<void> {
      await main.getByRole("link", { name: "Quality" }).click();
      await places.getByRole("link", { name: place }).click();
    },
    async draw(size: string, seed: string): Promise<void> {
      await page.getByRole("textbox", { name: "Number of cases" }).fill(size);
      await page.getByRole("textbox", { name: "Seed" }).fill(seed);
      await page.getByRole("button", { name: "Draw the sample" }).click();
    },
    /** What an export says, as text. */
    async download(button: string): Promise<string> {
      const downloading = page.waitForEvent("download");
      await page.getByRole("button", { name: button }).click();
      const stream = await (await downloading).createReadStream();
      const parts: string[] = [];
      for await (const part of stream.setEncoding("utf8")) parts.push(String(part));
      return parts.join("");
    },
  };
}

/** A sample case that its nurse referred and a physician advisor decided against. */
export async function decideAgainst(page: Page, member: RegExp): Promise<void> {
  const decision = decisionPage(page);
  await startFrom(page, `${String(member)}: decided against`, async () => {
    await openHandedOff(page, member, "Refer to physician advisor");
    await decision.fillInAdverse(
      "She has had no injection so far, and the clinic plans one in May; that comes first for her.",
    );
    await decision.askToSign();
    await decision.dialog.getByRole("button", { name: "Sign as Dr. Vera Sample" }).click();
    await decision.signed.waitFor();
  });
  await worklistPage(page).open();
  await worklistPage(page).openCase(member);
  await decision.signed.waitFor();
}
