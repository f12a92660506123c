import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LetterFonts } from "./notice-pdf.ts";

const folder = join(import.meta.dirname, "../../../node_modules/dejavu-fonts-ttf/ttf");

/** The fonts of a letter as a test reads them: the files the application comes with. */
export const letterFonts: LetterFonts = {
  regular: new Uint8Array(readFileSync(join(folder, "DejaVuSans.ttf"))),
  bold: new Uint8Array(readFileSync(join(folder, "DejaVuSans-Bold.ttf"))),
};
