import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, test } from "../support/app.ts";
import { filesHolding } from "../support/traces.ts";

test("after a search the browser's profile holds the words nowhere", async ({
  baseURL,
  launchOptions,
}) => {
  const canary = "Zyxcanaryname";
  const profile = await mkdtemp(join(tmpdir(), "profile-traces-"));
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    ...(baseURL === undefined ? {} : { baseURL }),
  });
  const [page = await context.newPage()] = context.pages();
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.search.pressSequentially(canary);
  await expect(page.getByRole("heading", { name: "No matching cases" })).toBeVisible();
  await page.goto("/criteria");
  await page.goBack();
  await context.close();
  expect(filesHolding(profile, canary)).toEqual([]);
  // The search itself works: the page's own address is among what the browser wrote down.
  expect(filesHolding(profile, "/criteria").length).toBeGreaterThan(0);
  await rm(profile, { recursive: true });
});
