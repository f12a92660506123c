import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { openRecord } from "../../pages/documents.ts";
import { worklistPage } from "../../pages/worklist-page.ts";
import { copyProfile, removeProfile } from "../copy-profile.ts";
import { startKillableBrowser } from "../killable-browser.ts";
import type { Site } from "../kills/start-profiles.ts";
import { damageKinds, type DamageKind } from "./damage-kinds.ts";
import { type DamageStarts, fillMany, prepareWhole } from "./damage-starts.ts";
import { readMarks, type StoredMarks } from "./stored-marks.ts";

export type DamagesTried = {
  readonly tried: number;
  /** Losses that no page tells of. */
  readonly silent: readonly string[];
  /** Sound databases that are called lost. */
  readonly falseAlarms: readonly string[];
  readonly told: number;
  readonly withoutLoss: number;
};

/** Damages the files of closed profiles, one kind after the other, and looks what the next visit says. */
export async function tryDamages(
  site: Site,
  count: number,
  chance: () => number,
): Promise<DamagesTried> {
  const folder = mkdtempSync(join(tmpdir(), "damages-"));
  const silent: string[] = [];
  const falseAlarms: string[] = [];
  let told = 0;
  let withoutLoss = 0;
  try {
    const starts = await prepareWhole(site, folder);
    const kinds = Array.from({ length: count }, (_, at) => damageKinds[at % damageKinds.length]);
    if (kinds.some((kind) => kind?.of === "many")) await fillMany(site, starts);
    const truths = new Map<DamageKind["of"], StoredMarks>();
    for (const [at, kind] of kinds.entries()) {
      if (kind === undefined) break;
      const truth = truths.get(kind.of) ?? (await marksOf(site, starts[kind.of], folder));
      truths.set(kind.of, truth);
      const { isLost, words } = await damageOnce(site, kind, { starts, folder, chance, truth });
      const name = `damage ${String(at)}, ${kind.of} cases, ${kind.name}`;
      const isTold = tellsOfLoss.test(words);
      if (isLost && !isTold) silent.push(`${name}: the pages say ${words.slice(0, 300)}`);
      else if (isTold && !isLost && isAboutCases.test(words)) falseAlarms.push(name);
      if (isLost && isTold) told += 1;
      if (!isLost) withoutLoss += 1;
    }
  } finally {
    removeProfile(folder);
  }
  return { tried: count, silent, falseAlarms, told, withoutLoss };
}

type Round = {
  readonly starts: DamageStarts;
  readonly folder: string;
  readonly chance: () => number;
  readonly truth: StoredMarks;
};

/** What the loss page, the worklist and the record of a case say of a loss, in their own words. */
const tellsOfLoss =
  /are missing|is missing|was lost|damaged|does not verify|can’t be (read|opened)|can’t open|changed since|Who is working\?/i;
const isAboutCases = /Cases are missing/;

async function marksOf({ origin, program }: Site, start: string, folder: string) {
  const profile = join(folder, "profile");
  copyProfile(start, profile);
  const browser = await startKillableBrowser(program, profile);
  const marks = await readMarks(browser.page, origin);
  await browser.kill();
  return marks;
}

async function damageOnce(
  { origin, program }: Site,
  kind: DamageKind,
  { starts, folder, chance, truth }: Round,
): Promise<{ readonly isLost: boolean; readonly words: string }> {
  const profile = join(folder, "profile");
  copyProfile(starts[kind.of], profile);
  kind.damage(profile, chance, starts);
  const browser = await startKillableBrowser(program, profile);
  try {
    const { page } = browser;
    const first = await wordsOf(page, origin);
    const marks = await readMarks(page, origin);
    const gone = Object.keys(truth.rows).filter((row) => marks.rows[row] !== truth.rows[row]);
    const isDocumentLost = truth.whole.some((name) => !marks.whole.includes(name));
    if (gone.length === 0 && !isDocumentLost) return { isLost: false, words: first };
    const words = [first];
    // Thousands of cases are counted some seconds after they are shown.
    for (let look = 0; gone.length > 0 && look < 4 && !tellsOfLoss.test(words.join()); look += 1) {
      words.push(await wordsOf(page, origin, 6000));
    }
    if (isDocumentLost && !tellsOfLoss.test(words.join()))
      words.push(await wordsOfRecord(page, origin));
    return { isLost: true, words: words.join(" / ") };
  } finally {
    await browser.kill();
  }
}

/** What stands there once the visit has come to rest. */
async function wordsOf(page: Page, origin: string, patience = 0): Promise<string> {
  await page.goto(origin);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page
    .getByText(/^Opening /)
    .first()
    .waitFor({ state: "hidden" });
  await setTimeout(patience);
  return page.locator("body").innerText();
}

async function wordsOfRecord(page: Page, origin: string): Promise<string> {
  await page.goto(origin);
  await worklistPage(page).openCase(/SYN-13/);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  const record = await openRecord(page);
  await record
    .getByText(tellsOfLoss)
    .first()
    // On a busy machine a document takes its time to be verified.
    .waitFor({ timeout: 40_000 })
    .catch(() => undefined);
  return record.innerText();
}
