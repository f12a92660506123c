import { ownWords } from "./narrative.ts";
import { webPageWords } from "./web-page.ts";

/** The words of a message as text, or those of its web page where that says more than a stub of text does. */
export async function mailBody({
  text,
  html,
}: {
  readonly text: string;
  readonly html: string;
}): Promise<string> {
  const plain = ownWords(text).trim();
  const page = html === "" ? "" : (await webPageWords(html)).trim();
  const words = page.length > plain.length * 1.5 ? page : plain;
  return words === "" ? "[No words in this message]" : words;
}
