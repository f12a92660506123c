import { chartText } from "../text/chart-text.ts";
import { turnTaker } from "../text/turn-taker.ts";
import { inertMarkup } from "./inert-markup.ts";
import { markupWordsInTurns } from "./markup-words.ts";
import { headingSign, type Narrative } from "./narrative.ts";

/** The words of a web page; none of it runs, and nothing that it names is loaded. */
export async function readWebPage(bytes: Uint8Array<ArrayBuffer>): Promise<Narrative | undefined> {
  const read = chartText(bytes);
  return read.ok ? { text: await webPageWords(read.text), encloses: [], remarks: [] } : undefined;
}

/** The title and the body of HTML as lines. */
export async function webPageWords(html: string): Promise<string> {
  const page = inertMarkup(html, "text/html");
  if (page === undefined) return "";
  const title = page.title.replaceAll(/\s+/g, " ").trim();
  const words = await markupWordsInTurns(page.body, turnTaker());
  return title === "" || words === "" ? words : `${headingSign}${title}\n\n${words}`;
}
