export { noticePdf } from "./notice-pdf.ts";
export { fetchLetterFonts } from "./letter-fonts.ts";
export { letterToSet } from "./letter-to-set.ts";
