import { ownWords } from "./narrative.ts";
import { webPageWords } from "./web-page.ts";

/** The words of a message as text, or those of its web page where that says more than a stub of text does. */
export function mailBody({ text, html }: { readonly text: string; readonly html: string }): string {
  const plain = ownWords(text).trim();
  const page = html === "" ? "" : webPageWords(html).trim();
  const words = page.length > plain.length * 1.5 ? page : plain;
  return words === "" ? "[No words in this message]" : words;
}
