import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, inject, test } from "vitest";
import * as z from "zod";
import { reportCounts } from "../counts/report-counts.ts";
import type { ZoneRun } from "./zone-run.ts";

/** Far east and west, half and quarter hours, and daylight saving in both hemispheres. */
const surroundings = [
  { TZ: "UTC", LC_ALL: "en-US" },
  { TZ: "America/New_York", LC_ALL: "en-US" },
  { TZ: "Pacific/Honolulu", LC_ALL: "de-DE" },
  { TZ: "Pacific/Apia", LC_ALL: "tr-TR" },
  { TZ: "Australia/Eucla", LC_ALL: "ar-EG" },
  { TZ: "Australia/Lord_Howe", LC_ALL: "en-AU" },
  { TZ: "America/St_Johns", LC_ALL: "fr-CA" },
  { TZ: "Africa/Casablanca", LC_ALL: "th-TH" },
] as const;

const casesPerZone = inject("isProof") ? 100_000 : 5000;

test("P1 determinism: same inputs give identical canonical bytes in any time zone, locale and key order, and those of the second implementation", async () => {
  const runs: ZoneRun[] = [];
  const waiting = [...surroundings.entries()];
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [seed, env] = next;
      runs.push(await runIn(env, seed + 1, seed === 0));
    }
  };
  await Promise.all([worker(), worker()]);

  expect(runs.map(({ zone }) => zone).toSorted()).toEqual(
    surroundings.map(({ TZ }) => TZ).toSorted(),
  );
  expect(runs.flatMap(({ mismatches }) => mismatches)).toEqual([]);
  expect(new Set(runs.map(({ hash }) => hash)).size).toBe(1);
  expect(runs.every(({ cases }) => cases === casesPerZone)).toBe(true);
  const recommendations = runs[0]?.recommendations ?? {};
  expect(Object.keys(recommendations)).toHaveLength(5);
  reportCounts("1 agreement: random cases, P1", {
    cases: casesPerZone,
    "time zones": runs.length,
    evaluations: casesPerZone * runs.length,
    mismatches: 0,
    ...recommendations,
  });
}, 600_000);

const zoneRunSchema = z.object({
  zone: z.string(),
  locale: z.string(),
  hash: z.string(),
  cases: z.number(),
  recommendations: z.record(z.string(), z.number()),
  mismatches: z.array(z.string()),
});

async function runIn(
  env: (typeof surroundings)[number],
  seed: number,
  isCompared: boolean,
): Promise<ZoneRun> {
  const script = join(import.meta.dirname, "zone-process.ts");
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", script, String(casesPerZone), String(seed), isCompared ? "compare" : ""],
    { env: { ...process.env, ...env } },
  );
  return zoneRunSchema.parse(JSON.parse(stdout));
}
