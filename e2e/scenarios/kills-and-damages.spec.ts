import { chromium } from "@playwright/test";
import { tryDamages } from "../support/damages/try-damages.ts";
import { workKills } from "../support/kills/kill-kinds.ts";
import { tryKills } from "../support/kills/try-kills.ts";
import { vaultKills } from "../support/kills/vault-kills.ts";
import { expect, test } from "../support/app.ts";
import { seededChance } from "../support/seeded-chance.ts";

// The short runs of the rows of `npm run torture` that need a browser of their own.
test.describe.configure({ timeout: 600_000 });

test("what a page called saved is there after its browser was killed", async ({
  baseURL,
  launchOptions,
}) => {
  const program = launchOptions.executablePath ?? chromium.executablePath();
  const site = { origin: baseURL ?? "", program };
  const result = await tryKills(site, workKills, 4, seededChance(1));
  expect(result.failures).toEqual([]);
  expect(result.tried).toBe(4);
  expect(result.acknowledged).toBeGreaterThan(0);
});

test("a vault that is set up, or takes over older cases, is whole after a kill", async ({
  baseURL,
  launchOptions,
}) => {
  const program = launchOptions.executablePath ?? chromium.executablePath();
  const site = { origin: baseURL ?? "", program };
  const result = await tryKills(site, vaultKills, 2, seededChance(1));
  expect(result.failures).toEqual([]);
  expect(result.tried).toBe(2);
});

test("a loss in the files of the browser is told at the next visit", async ({
  baseURL,
  launchOptions,
}) => {
  const program = launchOptions.executablePath ?? chromium.executablePath();
  const result = await tryDamages({ origin: baseURL ?? "", program }, 3, seededChance(1));
  expect(result.silent).toEqual([]);
  expect(result.falseAlarms).toEqual([]);
  expect(result.told).toBeGreaterThan(0);
});
