import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import { worklistPage } from "../pages/worklist-page.ts";
import { giveVault } from "../sealed-store/give-vault.ts";
import { expect, test as base } from "../support/app.ts";
import { canary as canaryOfDay, workADay } from "../support/canary-day.ts";
import { holding, readProfile } from "../support/traces.ts";

/** A browser with a profile on disk, which is looked at when the browser is closed. */
const test = base.extend<{ profile: { readonly context: BrowserContext; readonly path: string } }>({
  profile: async ({ baseURL, launchOptions, vault }, use, info) => {
    const path = await mkdtemp(join(tmpdir(), "profile-traces-"));
    const withWindows: unknown = info.config.metadata["browserWithWindows"];
    const context = await chromium.launchPersistentContext(path, {
      ...launchOptions,
      // One with windows: it writes down the pages that were visited, and what was typed on them.
      ...(typeof withWindows === "string" ? { executablePath: withWindows } : {}),
      ...(baseURL === undefined ? {} : { baseURL }),
    });
    if (vault === "ready") await giveVault(context);
    await use({ context, path });
    await context.close();
    await rm(path, { recursive: true });
  },
});

const always = ["local", "encoded", "address", "cached", "row", "key", "wide", "blob", "packed"];
/** What a browser with windows writes down besides. */
const ofWindows = ["state", "typed"];

const canary = "Zyxcanaryname";

test("after a search the browser's profile holds the words nowhere", async ({
  profile: { context, path },
}) => {
  const page = await context.newPage();
  const worklist = worklistPage(page);
  await worklist.open();
  await worklist.loadSamples();
  await worklist.search.pressSequentially(canary);
  await expect(page.getByRole("heading", { name: "No matching cases" })).toBeVisible();
  await page.goto("/criteria");
  await page.goBack();
  await context.close();
  const files = readProfile(path);
  expect(holding(files, canary)).toEqual([]);
  // The search itself works: the page's own address is among what the browser wrote down.
  expect(holding(files, "/criteria")).not.toEqual([]);
});

test("what a page leaves in a profile is found in every place and form", async ({
  profile: { context, path },
}) => {
  const page = await context.newPage();
  await page.goto("/criteria");
  await page.evaluate(async () => {
    localStorage.setItem("planted", "Zyxcanarylocal");
    sessionStorage.setItem("planted", btoa("..Zyxcanaryencoded.."));
    history.replaceState({ planted: "Zyxcanarystate" }, "", "?of=zyxcanaryaddress");
    const field = document.createElement("textarea");
    field.value = "Zyxcanarytyped";
    document.body.append(field);
    const cache = await caches.open("planted");
    await cache.put("/planted", new Response("Zyxcanarycached"));
    const opening = indexedDB.open("planted", 1);
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("values"));
    await new Promise((resolve) => {
      opening.addEventListener("success", resolve);
    });
    const values = opening.result.transaction("values", "readwrite").objectStore("values");
    values.put({ text: "Zyxcanaryrow" }, "zyxcanarykey");
    values.put({ text: "Zyxcanarywide \u2014" }, 1);
    values.put(new Blob(["Zyxcanaryblob"]), 2);
    // So much that a table is made of what came first, its blocks packed.
    values.put({ text: `${"lorem ipsum ".repeat(200)} Zyxcanarypacked` }, 3);
    for (let at = 4; at < 120; at += 1) {
      const noise = Array.from(crypto.getRandomValues(new Uint8Array(50_000)), (byte) =>
        String.fromCodePoint(32 + (byte % 90)),
      );
      values.put({ text: noise.join("") }, at);
    }
    await new Promise((resolve) => {
      values.transaction.addEventListener("complete", resolve);
    });
  });
  await page.goto("/");
  await context.close();
  const files = readProfile(path);
  const places = existsSync(join(path, "Default/History")) ? [...always, ...ofWindows] : always;
  const found = Object.fromEntries(
    places.map((place) => [place, holding(files, `Zyxcanary${place}`)]),
  );
  expect(Object.entries(found).filter(([, files]) => files.length === 0)).toEqual([]);
});

test.describe("on a new machine", () => {
  test.use({ vault: "none" });
  // A whole day, with keys that are made of passphrases slowly, on purpose.
  test.setTimeout(300_000);

  test("a day's work leaves no word of any field, document or key in the profile", async ({
    profile: { context, path },
  }) => {
    const recoveryKey = await workADay(context);
    const page = await context.newPage();
    await page.goto("/icon.svg");
    await page.evaluate(() => localStorage.setItem("planted", "Zyxqplanted"));
    await context.close();
    const files = readProfile(path);
    expect(holding(files, canaryOfDay)).toEqual([]);
    const [first = "", second = ""] = recoveryKey.match(/[0-9A-Z]{5}/g) ?? [];
    expect(second).not.toBe("");
    for (const between of ["-", " ", ""]) {
      expect(holding(files, `${first}${between}${second}`), "the recovery key").toEqual([]);
    }
    expect(holding(files, "Zyxqplanted")).not.toEqual([]);
  });
});
