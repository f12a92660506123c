import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findTestBrowser } from "../../../scripts/find-chromium.mjs";
import { dotsPerInch } from "../../../src/interop/ocr/engine.ts";
import type { Picture } from "../../../src/interop/ocr/picture.ts";

const faces = ["Times New Roman, Liberation Serif, serif", "Arial, Liberation Sans, sans-serif"];

/** Prints notes on letter paper, one after the other with one browser, and gives their pages as gray pictures. */
export async function printPages(
  texts: readonly string[],
): Promise<readonly (readonly Picture[])[]> {
  const executablePath = findTestBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ["--no-sandbox"],
  });
  const folder = mkdtempSync(join(tmpdir(), "fax-"));
  try {
    const page = await browser.newPage();
    const notes: Picture[][] = [];
    for (const [at, text] of texts.entries()) {
      await page.setContent(
        `<pre style="font: 11pt ${faces[at % faces.length]}; white-space: pre-wrap"></pre>`,
      );
      await page.locator("pre").evaluate((element, words) => {
        element.textContent = words;
      }, text);
      const pdf = join(folder, `${at}.pdf`);
      const margin = { top: "1in", bottom: "1in", left: "1in", right: "1in" };
      await page.pdf({ path: pdf, format: "Letter", margin });
      const start = join(folder, `${at}-page`);
      execFileSync("pdftoppm", ["-r", String(dotsPerInch), "-gray", pdf, start]);
      const files = readdirSync(folder).filter((name) => name.startsWith(`${at}-page`));
      notes.push(files.toSorted().map((name) => readPgm(readFileSync(join(folder, name)))));
    }
    return notes;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** A binary PGM with 8 bits for each dot, as `pdftoppm -gray` writes it. */
function readPgm(bytes: Uint8Array): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(
    Buffer.from(bytes.subarray(0, 64)).toString("latin1"),
  );
  if (head === null) throw new Error("pdftoppm wrote no gray picture.");
  const [all, width, height] = head;
  return { width: Number(width), height: Number(height), pixels: bytes.subarray(all.length) };
}
