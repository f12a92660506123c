import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { z } from "zod";
import { ocrEngine } from "../../../src/interop/ocr/engine.ts";
import { type PlacedWord, readPicture } from "../../../src/interop/ocr/read-picture.ts";
import { startTesseract } from "../../../src/interop/ocr/tesseract.ts";
import type { RecordPage } from "../../model/record-document.ts";
import { faxOf, ordinaryFax } from "./fax-picture.ts";
import { printPages } from "./print-pages.ts";

const cacheFolder = join(import.meta.dirname, "../../../.cache/fax");
const pagesSchema = z.array(
  z.strictObject({
    number: z.int(),
    text: z.string(),
    origin: z.literal("ocr"),
    doubtful: z.array(z.strictObject({ start: z.int(), end: z.int() })),
  }),
);

/** OCR is less sure of these words than a reader should be. */
const sureConfidence = 60;

/**
 * The pages of each note as the product reads them from a fax: printed, sent through the machine, and read by the
 * product's own engine. What was read once is kept in `.cache/fax`.
 */
export async function readFaxes(
  texts: readonly string[],
): Promise<readonly (readonly RecordPage[])[]> {
  const missing = texts.filter((text) => !existsSync(cacheOf(text)));
  if (missing.length > 0) await readAll(missing);
  return texts.map((text) => pagesSchema.parse(JSON.parse(readFileSync(cacheOf(text), "utf8"))));
}

async function readAll(texts: readonly string[]): Promise<void> {
  mkdirSync(cacheFolder, { recursive: true });
  const recognize = await startTesseract(engineFiles());
  const notes = await printPages(texts);
  for (const [at, text] of texts.entries()) {
    const pages = (notes[at] ?? []).map((picture, index) => {
      const fax = faxOf(picture, ordinaryFax, seedOf(`${text} ${index}`));
      return pageOf(index + 1, readPicture(fax, recognize).words);
    });
    writeFileSync(cacheOf(text), JSON.stringify(pages));
  }
}

/** Words of a page in one text, a line break where a line ends, as the document viewer joins them. */
function pageOf(number: number, words: readonly PlacedWord[]): RecordPage {
  let text = "";
  const doubtful: { start: number; end: number }[] = [];
  for (const word of words) {
    const start = text.length;
    text += word.text + (word.ends === undefined ? " " : "\n");
    if (word.confidence < sureConfidence) doubtful.push({ start, end: start + word.text.length });
  }
  return { number, text, origin: "ocr", doubtful };
}

function engineFiles(): Parameters<typeof startTesseract>[0] {
  const { resolve } = createRequire(import.meta.url);
  const core = join(
    dirname(resolve("tesseract.js-core/package.json")),
    "tesseract-core-simd-lstm.wasm",
  );
  const model = join(
    dirname(resolve("@tesseract.js-data/eng/package.json")),
    "4.0.0_best_int/eng.traineddata.gz",
  );
  return { core: new Uint8Array(readFileSync(core)), model: new Uint8Array(readFileSync(model)) };
}

function cacheOf(text: string): string {
  const key = JSON.stringify([ocrEngine, ordinaryFax, text]);
  return join(cacheFolder, `${createHash("sha256").update(key).digest("hex")}.json`);
}

function seedOf(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32LE(0);
}
