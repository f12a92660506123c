import {
  addFile,
  darknessAt,
  dragRegion,
  drawnPage,
  followSource,
  openRecord,
  pagesOf,
  selectWords,
} from "../pages/documents.ts";
import { createCase, factAt, openStep, questionOf } from "../pages/review-form.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { chartPage, faxBar, faxPdf, greyPng, textPdf } from "../support/document-files.ts";

const cushion = factAt("conservative.cushion");

/** The form beside it has tests of its own. */
const recordPart = "section[aria-label=Record]";

// Files are made, stored and drawn, which takes its time on a busy machine.
test.slow();

test("the reviewer finds words in the record and cites them, and the citation leads back", async ({
  page,
}) => {
  await createCase(page);
  await openStep(page, "conservative");
  const record = await openRecord(page);
  await addFile(record, "chart.pdf", await textPdf(200, chartPage));
  await drawnPage(record, 1);
  await expectNoAxeViolations(page, recordPart);

  await questionOf(page, cushion).getByRole("radio").first().focus();
  await record.getByLabel("Search the document").fill("150.7 levator");
  await record.getByLabel("Search the document").press("Enter");
  const found = await drawnPage(record, 150);
  await expect(found).toBeInViewport();
  await expect(record.getByText("1 of 1")).toBeVisible();
  await expect(
    record.getByRole("button", { name: `Use as source for: ${cushion.label}` }),
  ).toBeVisible();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/chart\.pdf, p\. 150 “150\.7 Levator ani massage/)).toBeVisible();

  await record.getByRole("textbox", { name: "Page of 200" }).fill("3");
  await record.getByRole("textbox", { name: "Page of 200" }).press("Enter");
  const third = await drawnPage(record, 3);
  await selectWords(third, "3.5 Levator");
  await record.getByRole("button", { name: `Use as source for: ${cushion.label}` }).click();
  await expect(page.getByText(/chart\.pdf, p\. 3 “3\.5 Levator ani .* minutes\.”/)).toBeVisible();
  // The button is gone; the keys go on in the record.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest("[data-record]") !== null))
    .toBe(true);

  await page.reload();
  await openRecord(page);
  await drawnPage(record, 1);
  await followSource(page, "chart.pdf, p. 3");
  await expect(await drawnPage(record, 3)).toBeInViewport();
  await expect
    .poll(() => page.evaluate(() => [...(CSS.highlights.get("record-quote") ?? [])].map(String)))
    .toEqual([chartPage(3)[7]]);
});

test("words stay under the pointer while notes above the pages come and go", async ({ page }) => {
  await createCase(page);
  await openStep(page, "conservative");
  const record = await openRecord(page);
  await addFile(record, "chart.pdf", await textPdf(12, chartPage));
  await questionOf(page, cushion).getByRole("radio").first().focus();
  await record.getByRole("textbox", { name: "Page of 12" }).fill("3");
  await record.getByRole("textbox", { name: "Page of 12" }).press("Enter");
  const third = await drawnPage(record, 3);
  await selectWords(third, "3.9 Levator");
  const use = record.getByRole("button", { name: `Use as source for: ${cushion.label}` });
  await expect(use).toBeVisible();
  const words = third.locator(".page-words span").filter({ hasText: "3.9 Levator" });
  const top = async () => (await words.boundingBox())?.y ?? Number.NaN;
  const pages = pagesOf(record, "chart.pdf");
  const edge = async () => (await pages.boundingBox())?.y ?? Number.NaN;
  const [before, withoutNotes] = [await top(), await edge()];
  // A note is ten times as high as what rounding to the dots of the screen adds up to.
  const moved = async () => Math.abs((await top()) - before) > 3;

  const search = record.getByLabel("Search the document");
  await search.fill("levator");
  await expect(record.getByText(/^Words can be hidden on their page/)).toBeVisible();
  expect(await edge()).toBeGreaterThan(withoutNotes + 10);
  await expect.poll(moved).toBe(false);
  await search.fill("");
  await expect.poll(edge).toBeLessThan(withoutNotes + 1);
  await expect.poll(moved).toBe(false);

  // A panel that another part of the record opens.
  await record.getByRole("button", { name: "Search all documents" }).click();
  await expect.poll(edge).toBeGreaterThan(withoutNotes + 10);
  await expect.poll(moved).toBe(false);
  await record.getByRole("button", { name: "Close the search" }).click();
  await expect.poll(edge).toBeLessThan(withoutNotes + 1);
  await expect.poll(moved).toBe(false);

  // What is pressed right after the selection grew cites all of it: both in the same moment, before any timer.
  await selectWords(third, "3.9 Levator");
  await third.evaluate(async (element) => {
    const pieces = [...element.querySelectorAll(".page-words span")];
    const below = pieces.find(({ textContent }) => textContent.startsWith("3.11 Levator"));
    const grown = new Promise((resolve) => {
      document.addEventListener("selectionchange", resolve, { once: true });
    });
    if (below !== undefined) document.getSelection()?.extend(below, 1);
    await grown;
    for (const key of ["Control", "Enter"]) {
      const press = { key, ctrlKey: true, bubbles: true, cancelable: true };
      element.dispatchEvent(new KeyboardEvent("keydown", press));
      await Promise.resolve();
    }
  });
  await expect(
    page.getByText(/chart\.pdf, p\. 3 “3\.9 Lev[^”]* 3\.10 Lev[^”]* 3\.11 Lev[^”]*”/),
  ).toBeVisible();
});

test("a region of a scanned fax becomes the source, and opens again", async ({ page }) => {
  await createCase(page);
  await openStep(page, "conservative");
  const record = await openRecord(page);
  await addFile(record, "fax.pdf", await faxPdf(17));
  const first = await drawnPage(record, 1);
  await expect(first).toHaveAccessibleName("Page 1, an image without words");
  // The fax decoder is WebAssembly, which the policy of the PDF worker allows and no other.
  const { x, y, width, height } = faxBar;
  expect(await darknessAt(first, x + width / 2, y + height / 2)).toBeLessThan(20);
  expect(await darknessAt(first, 0.5, 0.5)).toBeGreaterThan(235);

  await questionOf(page, cushion).getByRole("radio").first().focus();
  await record.getByRole("button", { name: "Mark a region" }).click();
  await dragRegion(first, [0.02, 0.15], [0.4, 0.3]);
  await record.getByLabel("What it says").fill("wedge cushion since January");
  await record.getByRole("button", { name: `Use as source for: ${cushion.label}` }).click();
  const source = page.getByText("fax.pdf, p. 1 “wedge cushion since January”");
  await expect(source).toBeVisible();

  await record.getByRole("textbox", { name: "Page of 17" }).fill("9");
  await record.getByRole("textbox", { name: "Page of 17" }).press("Enter");
  await expect(await drawnPage(record, 9)).toBeInViewport();
  await followSource(page, "fax.pdf, p. 1");
  await expect(await drawnPage(record, 1)).toBeInViewport();
  await expectNoAxeViolations(page, recordPart);
});

test("a region is marked, moved and cited with the keyboard alone", async ({ page }) => {
  await createCase(page);
  await openStep(page, "conservative");
  const record = await openRecord(page);
  await addFile(record, "scan.png", greyPng(850, 1100));
  await drawnPage(record, 1);
  await questionOf(page, cushion).getByRole("radio").first().focus();
  await pagesOf(record, "scan.png").focus();
  await page.keyboard.press("m");
  const region = record.getByRole("button", { name: /^Marked region of page 1/ });
  await expect(region).toBeFocused();
  const before = await region.boundingBox();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowLeft");
  const after = await region.boundingBox();
  expect(after?.y).toBeGreaterThan(before?.y ?? 0);
  expect(after?.width).toBeLessThan(before?.width ?? 0);
  await record.getByLabel("What it says").focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("scan.png, p. 1")).toBeVisible();
});

test("an answer that the record does not hold names the pages looked through", async ({ page }) => {
  await createCase(page);
  await openStep(page, "conservative");
  const record = await openRecord(page);
  await addFile(record, "fax.pdf", await faxPdf(3));
  await questionOf(page, cushion).getByRole("radio").first().focus();
  for (const number of [1, 2, 3]) {
    if (number > 1) await record.getByRole("button", { name: "Next page" }).click();
    await drawnPage(record, number);
    const seen =
      number === 1 ? "Not found on pages viewed" : `Not found on ${String(number)} pages viewed`;
    await expect(record.getByRole("button", { name: seen })).toBeVisible({ timeout: 15_000 });
  }
  await record.getByRole("button", { name: "Not found on 3 pages viewed" }).click();
  await expect(page.getByRole("button", { name: /^Source: .*fax\.pdf, pages 1–3/ })).toBeVisible();
  await expect(questionOf(page, cushion).getByLabel("Not documented")).toBeChecked();
});

for (const [name, viewport, colorScheme] of [
  ["a tablet", { width: 820, height: 1180 }, "light"],
  ["a wide screen in the dark", { width: 1440, height: 900 }, "dark"],
] as const) {
  test(`the record can be used by everybody on ${name}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await createCase(page);
    await openStep(page, "conservative");
    const record = await openRecord(page);
    await expectNoAxeViolations(page, recordPart);
    await addFile(record, "chart.pdf", await textPdf(12, chartPage));
    await drawnPage(record, 1);
    await record.getByRole("button", { name: "Thumbnails" }).click();
    await expect(record.getByRole("button", { name: "Page 2" })).toBeVisible();
    await record.getByLabel("Search the document").fill("levator");
    await record.getByLabel("Search the document").press("Enter");
    await expect(record.getByText(/^1 of/)).toBeVisible();
    await expectNoAxeViolations(page, recordPart);
  });
}

test("a file that is added while another is still read is shown, and both are kept", async ({
  page,
}) => {
  // The first file is read when the test says so: whichever is read faster, the last one added is shown.
  await page.addInitScript(() => {
    const released = new Promise((resolve) => {
      addEventListener("release-referral", resolve);
    });
    File.prototype.arrayBuffer = async function readWhenReleased(this: File) {
      if (this.name === "referral.txt") await released;
      return new Response(this).arrayBuffer();
    };
  });
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "referral.txt", Buffer.from("Referred for sitting pain."));
  await expect(record.getByText("Attaching referral.txt…")).toBeVisible();
  await addFile(record, "chart.txt", Buffer.from("Eight weeks of physical therapy."));
  await page.evaluate(() => dispatchEvent(new Event("release-referral")));
  const shown = record.getByLabel("Document", { exact: true });
  await expect(shown.getByRole("option")).toHaveCount(2);
  await expect(shown.getByRole("option", { name: /^chart/ })).toHaveJSProperty("selected", true);
  await expect(pagesOf(record, "chart.txt")).toBeVisible();
  await expect(record.getByText(/^Attaching/)).toHaveCount(0);
});

test("the record opens again where it was left: the document, the page and its size", async ({
  page,
}) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "referral.pdf", await textPdf(2, chartPage));
  await addFile(record, "chart.pdf", await textPdf(40, chartPage));
  await expect(pagesOf(record, "chart.pdf")).toBeVisible();
  await record.getByRole("textbox", { name: "Page of 40" }).fill("23");
  await record.getByRole("textbox", { name: "Page of 40" }).press("Enter");
  await drawnPage(record, 23);
  await pagesOf(record, "chart.pdf").focus();
  await page.keyboard.press("+");
  await expect(record.getByRole("textbox", { name: "Page of 40" })).toHaveValue("23");
  const size = await (await drawnPage(record, 23)).boundingBox();

  await page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(record).toHaveCount(0);
  await openRecord(page);
  const again = await drawnPage(record, 23);
  await expect(again).toBeInViewport();
  await expect(record.getByRole("textbox", { name: "Page of 40" })).toHaveValue("23");
  expect((await again.boundingBox())?.width).toBe(size?.width);
});
