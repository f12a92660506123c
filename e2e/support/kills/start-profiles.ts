import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { decisionPage, openHandedOff } from "../../pages/decision-page.ts";
import { worklistPage } from "../../pages/worklist-page.ts";
import { largePdf } from "../document-files.ts";
import { giveVault } from "../../sealed-store/give-vault.ts";

export type Site = { readonly origin: string; readonly program: string };

/** What the kills begin from: profiles of browsers that were ended as their users end them, and a file. */
export type KillStarts = {
  /** The sample cases. */
  readonly samples: string;
  /** A decision on SYN-13 as far as its signature. */
  readonly decision: string;
  /** A backup of the samples, and what it is opened by. */
  readonly backup: string;
  readonly passphrase: string;
  /** A PDF of 20 MB. */
  readonly large: string;
};

export async function prepareStarts(site: Site, folder: string): Promise<KillStarts> {
  const starts = {
    samples: join(folder, "samples"),
    decision: join(folder, "decision"),
    backup: join(folder, "backup.age"),
    passphrase: "seven quiet lamps outside",
    large: join(folder, "large.pdf"),
  };
  writeFileSync(starts.large, await largePdf(20));
  await visit(site, starts.samples, async (page) => {
    await worklistPage(page).open();
    await worklistPage(page).loadSamples();
    await backUp(page, starts);
  });
  await visit(site, starts.decision, async (page) => {
    await worklistPage(page).open();
    await openHandedOff(page, /SYN-13/, "Refer to physician advisor");
    const decision = decisionPage(page);
    await decision.fillInAdverse(
      "She has had no injection so far, and the clinic plans one in May; that comes first for her.",
    );
    await decision.form.getByText("Saved", { exact: true }).waitFor();
  });
  return starts;
}

/** In a browser that ends when the work is done, with all that it holds on disk. */
export async function visit(
  { origin, program }: Site,
  profile: string,
  work: (page: Page) => Promise<void>,
  /** Without it the workstation opens as on a machine of its own: nobody has unlocked it. */
  isUnlocked = true,
): Promise<void> {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: program,
    baseURL: origin,
    args: ["--no-sandbox", "--disable-gpu"],
    viewport: { width: 1440, height: 900 },
  });
  // tsx names the functions that it hands to a page by one that the page does not have.
  await context.addInitScript({ content: "globalThis.__name = (target) => target;" });
  if (isUnlocked) await giveVault(context);
  const page = context.pages()[0] ?? (await context.newPage());
  try {
    await work(page);
  } finally {
    await context.close();
  }
}

async function backUp(
  page: Page,
  { backup, passphrase }: Pick<KillStarts, "backup" | "passphrase">,
): Promise<void> {
  await worklistPage(page).askToBackUp();
  const dialog = page.getByRole("dialog", { name: "Back up this browser" });
  await dialog.getByLabel("Passphrase", { exact: true }).fill(passphrase);
  await dialog.getByLabel("Confirm passphrase").fill(passphrase);
  const downloading = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download backup" }).click();
  await (await downloading).saveAs(backup);
  await dialog.getByText("The backup was downloaded").waitFor();
}
