import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, inject, test } from "vitest";
import * as z from "zod";
import { parseCase, referenceOf } from "#criteria";
import { reportCounts } from "../counts/report-counts.ts";
import { otherSets } from "../other-sets.ts";
import { runOtherSet } from "./other-set-run.ts";

const zones = [
  "UTC",
  "America/New_York",
  "Pacific/Honolulu",
  "Pacific/Apia",
  "Australia/Eucla",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "Africa/Casablanca",
];

const cases = inject("isProof") ? 100_000 : 3000;

const all = otherSets.map((other) => [other.set.id, other] as const);

test.each(all)(
  "random cases of %s: the engine and the second implementation agree",
  (id, other) => {
    const { mismatches, recommendations } = runOtherSet(other, cases);
    expect(mismatches).toEqual([]);
    // What they agree on is worth something only if every recommendation is among it.
    expect(Object.keys(recommendations)).toHaveLength(5);
    reportCounts(`1 agreement: random cases, ${id}`, {
      cases,
      mismatches: mismatches.length,
      ...recommendations,
    });
  },
  600_000,
);

const runSchema = z.object({
  zone: z.string(),
  hash: z.string(),
  mismatches: z.array(z.string()),
});

describe.runIf(inject("isProof"))("in eight time zones they give the same bytes", () => {
  test.each(all)(
    "%s",
    async (id) => {
      const script = join(import.meta.dirname, "other-set-process.ts");
      const runs: z.infer<typeof runSchema>[] = [];
      for (const TZ of zones) {
        const { stdout } = await promisify(execFile)(
          process.execPath,
          ["--import", "tsx", script, id, String(cases)],
          { env: { ...process.env, TZ } },
        );
        runs.push(runSchema.parse(JSON.parse(stdout)));
      }
      expect(runs.map(({ zone }) => zone)).toEqual(zones);
      expect(runs.flatMap(({ mismatches }) => mismatches)).toEqual([]);
      expect(new Set(runs.map(({ hash }) => hash)).size).toBe(1);
    },
    600_000,
  );
});

test.each(all)(
  "the random cases of %s are valid, so that what is agreed on is about cases",
  (_, { set, randomCase }) => {
    for (let number = 0; number < 2000; number++) {
      const { facts, parameters } = randomCase(number);
      const criteriaSet = referenceOf(set);
      const parsed = parseCase({ id: String(number), criteriaSet, parameters, facts });
      expect({ number, issues: parsed.ok ? [] : parsed.issues }).toEqual({ number, issues: [] });
    }
  },
  600_000,
);
