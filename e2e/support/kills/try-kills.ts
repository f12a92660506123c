import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { copyProfile, removeProfile } from "../copy-profile.ts";
import { startKillableBrowser } from "../killable-browser.ts";
import { type KillKind, openWorklist } from "./kill-kinds.ts";
import type { Site } from "./start-profiles.ts";

/** Kinds of work to be killed in, and what they begin from. */
export type KillSuite<Starts> = {
  readonly kinds: readonly KillKind<Starts>[];
  readonly prepare: (site: Site, folder: string) => Promise<Starts>;
};

export type KillsTried = {
  readonly tried: number;
  readonly failures: readonly string[];
  /** How many times a page said that something is saved. */
  readonly acknowledged: number;
  /** Kills in the midst of each kind, and of them those that came before the page said that it is done. */
  readonly byKind: Readonly<Record<string, { readonly tried: number; readonly before: number }>>;
};

/** Kills the browser at a moment of chance in the midst of each kind in turn, and looks in the next one. */
export async function tryKills<Starts>(
  site: Site,
  { kinds, prepare }: KillSuite<Starts>,
  count: number,
  chance: () => number,
): Promise<KillsTried> {
  const folder = mkdtempSync(join(tmpdir(), "kills-"));
  const failures: string[] = [];
  const byKind: Record<string, { tried: number; before: number }> = {};
  let acknowledged = 0;
  try {
    const starts = await prepare(site, folder);
    for (let round = 0; round < count; round += 1) {
      const kind = kinds[round % kinds.length];
      if (kind === undefined) break;
      const { said, isDone, wrong } = await killOnce(site, kind, { starts, folder, round, chance });
      acknowledged += said;
      const { tried, before } = byKind[kind.name] ?? { tried: 0, before: 0 };
      byKind[kind.name] = { tried: tried + 1, before: before + (isDone ? 0 : 1) };
      if (wrong !== null) failures.push(`kill ${String(round)}, ${kind.name}: ${wrong}`);
    }
  } finally {
    removeProfile(folder);
  }
  return { tried: count, failures, acknowledged, byKind };
}

type Round<Starts> = {
  readonly starts: Starts;
  readonly folder: string;
  readonly round: number;
  readonly chance: () => number;
};

async function killOnce<Starts>(
  { origin, program }: Site,
  kind: KillKind<Starts>,
  { starts, folder, round, chance }: Round<Starts>,
) {
  const profile = join(folder, "profile");
  const from = kind.from(starts);
  if (from === null) removeProfile(profile);
  else copyProfile(from, profile);
  const attempt = kind.begin(starts, round);
  const isUnlocked = kind.isLocked !== true;
  const first = await startKillableBrowser(program, profile, isUnlocked);
  let isDone = false;
  let isDead = false;
  let problem: string | null = null;
  const note = (error: unknown): void => {
    if (!isDead) problem = `it could not be tried: ${String(error)}`;
  };
  await attempt.ready(first.page, origin).catch(note);
  const acting = attempt.act(first.page, origin).then(() => {
    isDone = true;
  }, note);
  await Promise.race([acting, setTimeout(chance() * kind.takes)]);
  isDead = true;
  await first.kill();
  await acting;
  if (problem !== null) return { said: 0, isDone, wrong: problem };
  const next = await startKillableBrowser(program, profile, isUnlocked);
  try {
    if (!isUnlocked) await next.page.goto(origin);
    const seen = isUnlocked ? await openWorklist(next.page, origin) : "shown";
    const check = (): Promise<string | null> =>
      attempt
        .check(next.page, isDone)
        .catch((error: unknown) => `the check ended: ${String(error)}`);
    const wrong = seen === "shown" ? await check() : seen;
    return { said: attempt.said(), isDone, wrong };
  } finally {
    await next.kill();
  }
}
