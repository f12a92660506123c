import { addFile, drawnPage, openRecord } from "../pages/documents.ts";
import { createCase } from "../pages/review-form.ts";
import { expect, test } from "../support/app.ts";

test.slow();

const bytes = (text: string) => Buffer.from(text, "latin1");
const lines = Array.from({ length: 40 }, (_, at) => `Line ${String(at + 1)}: therapy visit.`);

test("text of any encoding and from any printer is shown as its words", async ({ page }) => {
  await createCase(page);
  const record = await openRecord(page);
  const files = [
    [
      "late.txt",
      bytes([...lines, "Relief \u009380%\u0094, patient\u0092s words"].join("\r\n")),
      "Relief “80%”, patient’s words",
    ],
    [
      "early.txt",
      bytes(["Patient: Jos\u00E9 Example", ...lines].join("\r\n")),
      "Patient: José Example",
    ],
    ["wide.txt", Buffer.from("\uFEFFRelief was 80 % – Zoë", "utf16le"), "Relief was 80 % – Zoë"],
    ["eof.txt", bytes("Levator ani therapy\r\n\u001A"), "Levator ani therapy"],
    [
      "lab.hl7",
      bytes("\u000BMSH|^~\\&|LAB\rOBX|1|TX|NOTE||Levator therapy\r\u001C\r"),
      "OBX|1|TX|NOTE||Levator therapy",
    ],
    [
      "printer.txt",
      bytes("\u001BE\u001B&l0O Levator ani massage\r\nLine 1\f"),
      "Levator ani massage",
    ],
  ] as const;
  for (const [name, content, words] of files) {
    await addFile(record, name, content);
    await expect(record.getByRole("region", { name: `Pages of ${name}` })).toBeVisible();
    const first = await drawnPage(record, 1);
    await expect(first.locator(".page-words")).toContainText(words);
    await expect(first.locator(".page-words")).not.toContainText(/[^\P{C}\t\n]|\uFFFD/u);
  }
});

test("letters that were lost before the file came are said to be lost", async ({ page }) => {
  await createCase(page);
  const record = await openRecord(page);
  await addFile(record, "lost.txt", Buffer.from("Relief \uFFFD80%\uFFFD"));
  await drawnPage(record, 1);
  await expect(record.getByText("2 letters of this document had been lost")).toBeVisible();
});

test("pasted text with control signs is added, and text that cannot be stored stays in the dialog", async ({
  page,
}) => {
  await createCase(page);
  const record = await openRecord(page);
  const dialog = page.getByRole("dialog", { name: "Add text as a document" });
  const field = dialog.getByRole("textbox", { name: "Text", exact: true });
  await record.getByRole("button", { name: "Add text" }).click();
  await field.fill("Dr. Example called.\u000BRelief was 80% after the block.");
  await dialog.getByRole("button", { name: "Add text" }).click();
  await expect(dialog).toBeHidden();
  const first = await drawnPage(record, 1);
  await expect(first.locator(".page-words span")).toHaveText([
    "Dr. Example called.",
    "Relief was 80% after the block.",
  ]);

  const refused = "%!PS-Adobe-3.0 (Relief was 90% in the words of the clinic.) show";
  await record.getByRole("button", { name: "Add text" }).click();
  await field.fill(refused);
  await dialog.getByRole("button", { name: "Add text" }).click();
  await expect(dialog.getByRole("alert")).toContainText("The text was not added.");
  await expect(field).toHaveValue(refused);
  await dialog.getByRole("button", { name: "Cancel" }).click();
  await record.getByRole("button", { name: "Add text" }).click();
  await expect(field).toHaveValue(refused);
  await field.fill("Relief was 90% in the words of the clinic.");
  await dialog.getByRole("button", { name: "Add text" }).click();
  await expect(dialog).toBeHidden();
});

test("8 MB of text open, are searched and scrolled without a stop of the page", async ({
  page,
}) => {
  await createCase(page);
  const record = await openRecord(page);
  // Made in the page: handing so much to a browser stops it by itself.
  const dropped = await page.evaluateHandle(() => {
    const line =
      "Levator ani massage and coccyx mobilization; sitting tolerance in minutes, 3 of 10.\n";
    const files = new DataTransfer();
    const lines = line.repeat(Math.floor(8_000_000 / line.length));
    files.items.add(new File([lines, "needle at the very end"], "long.txt"));
    return files;
  });
  // Longest time in which the page could not answer, of everything that follows.
  await page.evaluate(() => {
    document.documentElement.dataset["longest"] = "0";
    document.documentElement.dataset["start"] = String(performance.now());
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        const before = Number(document.documentElement.dataset["longest"]);
        document.documentElement.dataset["longest"] = String(Math.max(before, duration));
      }
    }).observe({ type: "longtask" });
  });
  await record.getByText("No documents yet").dispatchEvent("drop", { dataTransfer: dropped });
  await drawnPage(record, 1);
  await record.getByLabel("Search the document").fill("needle");
  await expect(record.getByText("1 found")).toBeVisible({ timeout: 90_000 });
  await record.getByLabel("Search the document").press("Enter");
  await expect(record.getByText("1 of 1")).toBeVisible();
  const longest = await page.evaluate(() => {
    const { longest: most, start } = document.documentElement.dataset;
    return Number(most) / (performance.now() - Number(start));
  });
  // A share, and no time: on a slower machine all of it takes longer.
  expect(longest).toBeLessThan(0.3);
});
