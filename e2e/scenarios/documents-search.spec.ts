import { addFile, drawnPage, openRecord } from "../pages/documents.ts";
import { createCase, factAt, openStep, questionOf } from "../pages/review-form.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { chartPage, faxPdf, textPdf } from "../support/document-files.ts";
import {
  filledForm,
  hiddenWords,
  meaninglessLetters,
  oneWordPages,
} from "../support/search-pdfs.ts";
import { expectNoTrace } from "../support/traces.ts";

const hidden = /^This match is hidden on the page/;
const cushion = factAt("conservative.cushion");

// Files are made, stored and drawn, which takes its time on a busy machine.
test.slow();

test("what was filled into a form and written beside it is found, selected and cited", async ({
  page,
}) => {
  await createCase(page);
  await openStep(page, "conservative");
  const record = await openRecord(page);
  await addFile(record, "form.pdf", await filledForm());
  await drawnPage(record, 1);
  await questionOf(page, cushion).getByRole("radio").first().focus();
  const search = record.getByLabel("Search the document");
  for (const [words, said] of [
    ["clinic measured", ""],
    ["wedge cushion", ""],
    ["called the clinic", /^This match is in a comment/],
    ["struck by", /^This match is hidden on the page/],
    ["eighty percent", ""],
  ] as const) {
    await search.fill(words);
    await search.press("Enter");
    await expect(record.getByText("1 of 1", { exact: true })).toBeVisible();
    await expect(record.locator("[role=status][aria-busy=false]")).toHaveText(said);
  }
  await expect(record.getByText("can't be searched")).toHaveCount(0);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText(/form\.pdf, p\. 1 “eighty percent”/)).toBeVisible();
});

test("a record that is closed and opened again is searched for the same words, at the same match", async ({
  page,
}) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "chart.pdf", await textPdf(4, chartPage));
  await drawnPage(record, 1);
  const search = record.getByLabel("Search the document");
  await search.fill("levator");
  for (const place of [1, 2, 3]) {
    await search.press("Enter");
    await expect(record.getByText(new RegExp(`^${String(place)} of \\d+$`))).toBeVisible();
  }
  const count = await record.getByText(/^3 of \d+$/).textContent();
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await expect(record).toHaveCount(0);
  await openRecord(page);
  await expect(search).toHaveValue("levator");
  await expect(record.getByText(count ?? "", { exact: true })).toBeVisible();
  await expectNoTrace(page, "levator");
  await search.press("Escape");
  await page.getByRole("button", { name: "Record", exact: true }).click();
  await openRecord(page);
  await expect(search).toHaveValue("");
});

test("a search says which pages it cannot see", async ({ page }) => {
  await createCase(page);
  const record = await openRecord(page);
  const search = record.getByLabel("Search the document");
  await addFile(record, "odd.pdf", await meaninglessLetters());
  await drawnPage(record, 1);
  await search.fill("cushion");
  await expect(record.getByText("No matches. 1 page can't be searched: 2.")).toBeVisible();
  await expectNoAxeViolations(page, "section[aria-label=Record]");
  await addFile(record, "fax.pdf", await faxPdf(3));
  await expect(record.getByRole("region", { name: "Pages of fax.pdf" })).toBeVisible();
  await search.fill("cushion");
  await expect(record.getByText("No matches. 3 pages can't be searched: 1–3.")).toBeVisible();
});

test("a search through a long record shows how far it is, and can be stopped", async ({ page }) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "chart.pdf", await textPdf(800, chartPage));
  await drawnPage(record, 1);
  await record.getByLabel("Search the document").fill("no such words");
  await record.getByRole("button", { name: "Stop searching" }).click();
  await expect(record.getByText(/^Search stopped after [\d,]+ of 800 pages$/)).toBeVisible();
  await record.getByLabel("Search the document").fill("800.7 levator");
  await expect(record.getByText(/^Searched [\d,]+ of 800 pages$/)).toBeVisible();
  await expect(record.getByText("1 found")).toBeVisible({ timeout: 120_000 });
});

test("words that nobody can see on the page are found and said to be hidden, those of a scan are not", async ({
  page,
}) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "words.pdf", await hiddenWords());
  await drawnPage(record, 1);
  const search = record.getByLabel("Search the document");
  for (const [word, said] of [
    ["white", hidden],
    ["unseen", hidden],
    ["covered", hidden],
    ["tiny", hidden],
    ["plain", ""],
    ["scanned", ""],
  ] as const) {
    await search.fill(word);
    await search.press("Enter");
    // The page of a match is looked at before anything is said about its words.
    await expect(record.getByText("1 of 1", { exact: true })).toBeVisible();
    await expect(record.locator("[role=status][aria-busy=false]"), word).toHaveText(said);
  }
});

const lies = [0.5, 1, 2.5, 4].flatMap((unit) =>
  [0, 90, 180, 270].flatMap((turn) =>
    [false, true].map((isCropped) => ({ unit, turn, isCropped })),
  ),
);

test("a mark lies on its word, whatever the unit, the turn and the crop of the page", async ({
  page,
}) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "units.pdf", await oneWordPages(lies));
  await drawnPage(record, 1);
  await record.getByLabel("Search the document").fill("therapy");
  await expect(record.getByText(`${String(lies.length)} found`)).toBeVisible();
  const box = record.getByRole("textbox", { name: `Page of ${String(lies.length)}` });
  for (const [index, lie] of lies.entries()) {
    await box.fill(String(index + 1));
    await box.press("Enter");
    const shown = await drawnPage(record, index + 1);
    const miss = () =>
      shown.evaluate((sheet) => {
        const canvas = sheet.querySelector("canvas");
        const context = canvas?.getContext("2d");
        const range = [...(CSS.highlights.get("record-hits") ?? [])].find((mark) =>
          sheet.contains(mark.startContainer),
        );
        if (!canvas || !context || !(range instanceof Range)) return 1;
        const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height);
        const ink = { left: width, right: 0, top: height, bottom: 0 };
        for (let at = 0; at < data.length; at += 4) {
          if ((data[at] ?? 255) > 128) continue;
          const [x, y] = [(at / 4) % width, Math.floor(at / 4 / width)];
          ink.left = Math.min(ink.left, x);
          ink.right = Math.max(ink.right, x);
          ink.top = Math.min(ink.top, y);
          ink.bottom = Math.max(ink.bottom, y);
        }
        const paper = sheet.getBoundingClientRect();
        const mark = range.getBoundingClientRect();
        // The distance of the middles of mark and ink, in parts of the page.
        return Math.hypot(
          (mark.left + mark.right) / 2 / paper.width -
            paper.left / paper.width -
            (ink.left + ink.right) / 2 / width,
          (mark.top + mark.bottom) / 2 / paper.height -
            paper.top / paper.height -
            (ink.top + ink.bottom) / 2 / height,
        );
      });
    await expect.poll(miss, { message: JSON.stringify(lie) }).toBeLessThan(0.04);
  }
});
