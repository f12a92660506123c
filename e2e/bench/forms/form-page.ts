import { expect, type Locator, type Page } from "@playwright/test";

/** How a person answers in a form engine; items are found by their linkId. */
export type FormPage = {
  readonly name: string;
  /** Path of its page on the server of the other form engines. */
  readonly address: string;
  /** The items of that linkId that are shown: one an entry in a list, none while it is not asked. */
  readonly items: (page: Page, linkId: string) => Locator;
  readonly choose: (page: Page, item: Locator, label: string) => Promise<void>;
  readonly chooseFromList: (page: Page, item: Locator, label: string) => Promise<void>;
  readonly type: (item: Locator, text: string) => Promise<void>;
  /** A date, YYYY-MM-DD, as a person writes it there. */
  readonly typeDate: (item: Locator, date: string) => Promise<void>;
  /** Opens the groups that are folded away. */
  readonly unfold: (page: Page) => Promise<void>;
  readonly addEntry: (page: Page, list: string) => Promise<void>;
};

export const lhcForms: FormPage = {
  name: "LHC-Forms 40.1.3",
  address: "/lhc-forms/index.html",
  items: (page, linkId) => page.locator(`[id^="item-${linkId}/"]`),
  async choose(_page, item, label) {
    await item
      .locator("label")
      .filter({ hasText: exactly(label) })
      .click();
  },
  async chooseFromList(page, item, label) {
    const entry = item.locator("input").first();
    // It looks its options through key by key.
    await entry.clear();
    await entry.pressSequentially(label);
    const found = page.locator("#lhc-tools-searchResults li");
    await found
      .filter({ hasText: new RegExp(`${escaped(label)}\\s*$`) })
      .first()
      .click();
    await entry.blur();
  },
  async type(item, text) {
    const entry = item.locator("input, textarea").first();
    await entry.fill(text);
    await entry.blur();
  },
  async typeDate(item, date) {
    const [year, month, day] = date.split("-");
    const entry = item.locator("input").first();
    await entry.pressSequentially(`${month}/${day}/${year}`);
    await entry.press("Enter");
    await entry.blur();
  },
  // It folds nothing.
  unfold: () => Promise.resolve(),
  async addEntry(page, list) {
    const items = lhcForms.items(page, list);
    const before = await items.count();
    const question = await items.first().locator(".question").first().innerText();
    await page.getByRole("button", { name: question, exact: false }).last().click();
    await expect(items).toHaveCount(before + 1);
  },
};

export const smartForms: FormPage = {
  name: "Smart Forms 1.4.0",
  address: "/smart-forms/index.html",
  items: (page, linkId) => page.locator(`[data-linkid="${linkId}"][data-test$="-box"]`),
  async choose(_page, item, label) {
    const one = item.getByRole("radio", { name: label, exact: true });
    await one
      .or(item.getByRole("checkbox", { name: label, exact: true }))
      .first()
      .click();
  },
  async chooseFromList(page, item, label) {
    await item.getByRole("combobox").fill(label);
    await page.getByRole("option", { name: label, exact: true }).click();
  },
  async type(item, text) {
    const entry = item.locator("input, textarea").first();
    await entry.fill(text);
    await entry.blur();
  },
  async typeDate(item, date) {
    await smartForms.type(item, date.split("-").toReversed().join("/"));
  },
  async unfold(page) {
    const folded = page
      .locator('[aria-expanded="false"]')
      .filter({ hasText: "Additional details, if documented" });
    for (const _ of await folded.all()) await folded.first().click();
  },
  async addEntry(page, list) {
    const entries = smartForms.items(page, list);
    const own = "xpath=ancestor::*[descendant::button[contains(., 'Add Item')]][1]";
    await entries.last().locator(own).getByRole("button", { name: "Add Item" }).click();
  },
};

function exactly(text: string): RegExp {
  return new RegExp(`^\\s*${escaped(text)}\\s*$`);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
