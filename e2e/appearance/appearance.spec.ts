import { test as base } from "@playwright/test";
import { expect } from "../support/app.ts";
import { expectUsableInEveryWay } from "../support/appearance-checks.ts";
import { openOffice, type Office } from "../support/appearance-office.ts";
import { places } from "../support/appearance-places.ts";

// One browser per worker, in which the cases are brought into their states once.
const test = base.extend<object, { office: Office }>({
  office: [
    async ({ browser }, use, { project }) => {
      const { baseURL, locale, timezoneId } = project.use;
      const office = await openOffice(browser, {
        ...(baseURL === undefined ? {} : { baseURL }),
        ...(locale === undefined ? {} : { locale }),
        ...(timezoneId === undefined ? {} : { timezoneId }),
        viewport: { width: 1440, height: 900 },
      });
      await use(office);
      await office.close();
    },
    { scope: "worker", timeout: 300_000 },
  ],
});

for (const place of places) {
  test(`${place.name} can be used by everybody, however it is looked at`, async ({ office }) => {
    const opened = await office.open(place);
    const { page, offences } = opened;
    await expectUsableInEveryWay(opened);
    const opener = place.dialog?.opener?.(page);
    if (place.dialog !== undefined && opener !== undefined) {
      await page.keyboard.press("Escape");
      await expect.soft(page.getByRole("dialog", { name: place.dialog.name })).toBeHidden();
      await expect.soft(opener, "the focus is back where it was").toBeFocused();
    }
    expect(offences, "the page must stay quiet, local and within its policy").toEqual([]);
    await opened.close();
  });
}
