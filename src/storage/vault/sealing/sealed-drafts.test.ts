import { describe, expect, it } from "vitest";
import { stored } from "../../../domain/ports/contract/examples-for-test.ts";
import {
  createCases,
  databaseName,
  newBrowser,
  openTab,
  type BrowserForTest,
} from "../../browser/tab-for-test.ts";
import { newSeal } from "./seal-for-test.ts";
import { sealedCodec } from "./sealed-codec.ts";

const codec = sealedCodec(await newSeal(), databaseName);
const keyOf = (id: string): string => `${databaseName}.stashed-drafts.${id}`;

/** Two sealed cases, and a page that went with more typed into the first. */
async function leave() {
  const browser = newBrowser();
  const page = await openTab(browser, { codec });
  const [one, other] = await createCases(page, 2);
  if (one === undefined || other === undefined) throw new Error("no cases");
  const { record } = one;
  const typed = { ...record, notes: "typed last" };
  await page.prepareDraft?.(record.id, typed, { from: [record] });
  page.saveOnPagehide?.(record.id, typed, { from: [record] });
  // In the turn in which the page goes it is there already.
  const left = browser.sentinelStorage.getItem(keyOf(record.id)) ?? "";
  return { browser, page, record, other: other.record, left };
}

async function notesOf(browser: BrowserForTest, id: string): Promise<string> {
  const tab = await openTab(browser, { codec });
  const { value } = stored(await tab.get(id));
  tab.close();
  return value.notes;
}

describe("a draft of a sealed case whose page goes away", () => {
  it("is there at once, can be read by nobody, and is shown by the next page", async () => {
    const { browser, record, left } = await leave();
    expect(left).toContain("sealed");
    for (const word of ["typed", record.id, "Robin", "notes"]) expect(left).not.toContain(word);
    expect(await notesOf(browser, record.id)).toBe("typed last");
    expect(browser.sentinelStorage.getItem(keyOf(record.id))).toBeNull();
  });

  it("is no draft of another case, of another page, or with anything changed", async () => {
    const { browser, record, other, left } = await leave();
    const changes = [
      left.replace(/"page":"./, '"page":"x'),
      left.replace('"sealed":"A', '"sealed":"B'),
      left.replace('"sealed":"', '"sealed":"AAAA'),
      left.replace(/.{8}"\}\]$/, '"}]'),
      left.replace(/"sealed":"[^"]*"/, '"sealed":"no base64"'),
      JSON.stringify([
        { page: "x", by: {}, from: [], record: { ...record, notes: "planted" }, hash: "" },
      ]),
    ];
    browser.sentinelStorage.setItem(keyOf(other.id), left);
    expect(await notesOf(browser, other.id)).toBe(other.notes);
    for (const changed of changes) {
      expect(changed).not.toBe(left);
      browser.sentinelStorage.setItem(keyOf(record.id), changed);
      expect(await notesOf(browser, record.id)).toBe(record.notes);
    }
  });

  it("is left as it was ready last where the newest key was not sealed yet, which follows", async () => {
    const { browser, page, record } = await leave();
    const newest = { ...record, notes: "typed last of all" };
    page.saveOnPagehide?.(record.id, newest, { from: [record] });
    const atOnce = browser.sentinelStorage.getItem(keyOf(record.id));
    expect(atOnce).not.toBeNull();
    // Ready when a later one is: they are sealed one after the other.
    await page.prepareDraft?.(record.id, newest, { from: [record] });
    expect(browser.sentinelStorage.getItem(keyOf(record.id))).not.toBe(atOnce);
    expect(await notesOf(browser, record.id)).toBe("typed last of all");
  });

  it("is gone once the page saves it after all", async () => {
    const { browser, page, record } = await leave();
    stored(await page.put(record.id, { ...record, notes: "typed last" }, { ifMatch: "r1" }));
    expect(browser.sentinelStorage.getItem(keyOf(record.id))).toBeNull();
    expect(await notesOf(browser, record.id)).toBe("typed last");
  });
});
