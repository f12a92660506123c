import type { Page } from "@playwright/test";
import { decisionPage } from "../../pages/decision-page.ts";
import { openRecord, pagesOf } from "../../pages/documents.ts";
import { expectStep } from "../../pages/review-form.ts";
import { sampleCount, worklistPage } from "../../pages/worklist-page.ts";
import { storedRows } from "../tamper.ts";
import { type KillStarts, prepareStarts } from "./start-profiles.ts";
import type { KillSuite } from "./try-kills.ts";

/** Opens the worklist: "shown", or what stands in its place. */
export async function openWorklist(page: Page, origin: string): Promise<string> {
  await page.goto(origin);
  const worklist = page.getByRole("heading", { level: 1, name: "Worklist" });
  await worklist.waitFor().catch(() => undefined);
  if (await worklist.isVisible()) return "shown";
  return `the page says "${await page.locator("body").innerText()}"`;
}

/** Something that a browser is killed in the midst of. */
export type KillKind<Starts> = {
  readonly name: string;
  /** The profile it begins from; null: none. */
  readonly from: (starts: Starts) => string | null;
  /** About how long it takes, in milliseconds: the kill comes in this time or soon after. */
  readonly takes: number;
  readonly begin: (starts: Starts, round: number) => KillAttempt;
  /** It is about the vault itself: nobody has unlocked the browsers, and the check opens the workstation. */
  readonly isLocked?: boolean;
};

export type KillAttempt = {
  /** Everything up to the moment before. */
  readonly ready: (page: Page, origin: string) => Promise<void>;
  /** Ends when the page says that it is done; what was said before is kept by the attempt itself. */
  readonly act: (page: Page, origin: string) => Promise<void>;
  /** What was promised and is not there, in the worklist of the next browser; null: all is. */
  readonly check: (page: Page, isDone: boolean) => Promise<string | null>;
  /** How many times the page said that something is saved. */
  readonly said: () => number;
};

const question = '[data-question="request.procedureDescription"]';

const typing: KillKind<KillStarts> = {
  name: "typing",
  from: ({ samples }) => samples,
  takes: 2500,
  begin(_starts, round) {
    let last = "";
    let pending: string | null = null;
    let said = 0;
    const field = (page: Page) => page.locator(question).getByRole("textbox").first();
    const type = async (page: Page): Promise<void> => {
      pending = `Words ${String(round)}.${String(said)}`;
      await field(page).fill(pending);
      await page.getByText("Saved", { exact: true }).first().waitFor();
      last = pending;
      pending = null;
      said += 1;
    };
    const open = async (page: Page): Promise<void> => {
      await worklistPage(page).openCase(/SYN-13/);
      await expectStep(page, "request");
    };
    return {
      async ready(page, origin) {
        await openWorklist(page, origin);
        await open(page);
        // A busy machine takes its time until there is anything to lose.
        await type(page);
      },
      async act(page) {
        for (;;) await type(page);
      },
      async check(page) {
        await open(page);
        const found = await field(page).inputValue();
        const isKept = found === last || found === pending;
        return isKept ? null : `"${last}" was called saved, "${found}" is there`;
      },
      said: () => said,
    };
  },
};

const attaching: KillKind<KillStarts> = {
  name: "attaching 20 MB",
  from: ({ samples }) => samples,
  takes: 3000,
  begin({ large }) {
    let said = 0;
    return {
      async ready(page, origin) {
        await openWorklist(page, origin);
        await worklistPage(page).openCase(/SYN-13/);
        await openRecord(page);
      },
      async act(page) {
        const record = await openRecord(page);
        const choosing = page.waitForEvent("filechooser");
        await record.getByRole("button", { name: "Add files" }).first().click();
        await (await choosing).setFiles(large);
        await pagesOf(record, "large.pdf").waitFor();
        said += 1;
      },
      async check(page, isDone) {
        await worklistPage(page).openCase(/SYN-13/);
        const record = await openRecord(page);
        if (!isDone) return null;
        const name = record.getByText("large.pdf").first();
        const isThere = await name.waitFor().then(
          () => true,
          () => false,
        );
        if (!isThere) return "the document was shown, and is not listed";
        const text = await record.innerText();
        return /damaged|changed|missing/i.test(text) ? `the record says ${text}` : null;
      },
      said: () => said,
    };
  },
};

/** How a case and its determination say that it was decided so. */
const adverse = { state: '"state":"adverse"', outcome: '"outcome":"adverse"' };

const signing: KillKind<KillStarts> = {
  name: "signing a decision",
  from: ({ decision }) => decision,
  takes: 3000,
  begin() {
    let said = 0;
    return {
      async ready(page, origin) {
        await openWorklist(page, origin);
        await worklistPage(page).openCase(/SYN-13/);
        const decision = decisionPage(page);
        await decision.whole.waitFor();
        await decision.askToSign();
        await decision.dialog.waitFor();
      },
      async act(page) {
        const { dialog } = decisionPage(page);
        await dialog.getByRole("button", { name: "Sign as Dr. Vera Sample" }).click();
        await page.getByRole("heading", { level: 1, name: "Adverse determination" }).waitFor();
        said += 1;
      },
      async check(page, isDone) {
        const cases = JSON.stringify(await storedRows(page, "cases"));
        const lines = JSON.stringify(await storedRows(page, "determinations"));
        // The draft of a decision names its outcome as well.
        const [isClosed, isSigned] = [
          cases.includes(adverse.state),
          lines.includes(adverse.outcome),
        ];
        if (isClosed !== isSigned) return "the case and its determination differ";
        return isDone && !isSigned ? "the decision was shown as signed, and is not" : null;
      },
      said: () => said,
    };
  },
};

const restoring: KillKind<KillStarts> = {
  name: "restoring a backup",
  from: () => null,
  takes: 2000,
  begin({ backup, passphrase }) {
    let said = 0;
    return {
      async ready(page, origin) {
        await openWorklist(page, origin);
        await worklistPage(page).askToRestore();
        const dialog = page.getByRole("dialog", { name: "Restore a backup" });
        await dialog.getByLabel("Backup file").setInputFiles(backup);
        await dialog.getByLabel("Passphrase").fill(passphrase);
        await dialog.getByRole("button", { name: "Open backup" }).click();
        await dialog.getByRole("button", { name: "Restore", exact: true }).waitFor();
      },
      async act(page) {
        await page.getByRole("button", { name: "Restore", exact: true }).click();
        await page.getByText(`${String(sampleCount)} cases restored`).waitFor();
        said += 1;
      },
      async check(page, isDone) {
        const count = (await storedRows(page, "cases")).length;
        if (count === sampleCount || (count === 0 && !isDone)) return null;
        // One that was cut short says so, and is gone on with by restoring the same file again.
        const unfinished = page.getByRole("heading", { name: "A restore did not finish" });
        const isTold = await unfinished.waitFor({ timeout: 10_000 }).then(
          () => true,
          () => false,
        );
        if (isTold && !isDone) return null;
        return `${String(count)} of ${String(sampleCount)} cases are there`;
      },
      said: () => said,
    };
  },
};

/** Kills in the midst of a day's work. */
export const workKills: KillSuite<KillStarts> = {
  kinds: [typing, attaching, signing, restoring],
  prepare: prepareStarts,
};
