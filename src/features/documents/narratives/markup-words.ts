import { headingSign, ownWords } from "./narrative.ts";
import { tableLines } from "./table-lines.ts";

/**
 * The words of inert markup (HTML, or the narrative block of a C-CDA) as lines: headings, paragraphs, items of
 * lists, rows of tables. What is struck out or hidden says so; what is not words is named.
 */
export function markupWords(root: Node): string {
  const lines = lineWriter();
  for (const node of root.childNodes) write(node, lines);
  return lines.all();
}

/** The same in slices, for markup of megabytes; `turn` is awaited between its parts. */
export async function markupWordsInTurns(root: Node, turn: () => Promise<void>): Promise<string> {
  const lines = lineWriter();
  for (const node of root.childNodes) await writeInTurns(node, lines, turn);
  return lines.all();
}

async function writeInTurns(node: Node, lines: Lines, turn: () => Promise<void>): Promise<void> {
  await turn();
  const name = isElement(node) ? node.localName.toLowerCase() : "";
  if (!isElement(node) || remarkOn(node, name) !== undefined) return write(node, lines);
  if (name === "table") {
    lines.gap();
    for (const row of tableLines(node, markupWords)) {
      writeRow(row, lines);
      await turn();
    }
    return lines.gap();
  }
  // What only holds other blocks is gone through; the rest is small.
  if (!holders.has(name)) return write(node, lines);
  const isSpaced = spacedBlocks.has(name);
  if (isSpaced) lines.gap();
  else lines.endLine();
  for (const child of node.childNodes) await writeInTurns(child, lines, turn);
  if (isSpaced) return lines.gap();
  return lines.endLine();
}

function writeRow(row: string, lines: Lines): void {
  lines.exact(row);
  lines.endLine();
}

type Lines = ReturnType<typeof lineWriter>;

function lineWriter() {
  const lines: string[] = [];
  let line = "";
  const endLine = () => {
    if (line.trim() !== "") lines.push(line.trimEnd());
    line = "";
  };
  return {
    words(text: string): void {
      const collapsed = ownWords(text).replaceAll(/\s+/g, " ");
      line += line === "" || line.endsWith(" ") ? collapsed.trimStart() : collapsed;
    },
    exact(text: string): void {
      const [first = "", ...rest] = ownWords(text).split(/\r\n?|\n/);
      line += first;
      for (const next of rest) {
        endLine();
        line = next;
      }
    },
    heading(words: string): void {
      endLine();
      line = `${headingSign}${words}`;
      endLine();
    },
    endLine,
    gap(): void {
      endLine();
      if (lines.length > 0 && lines.at(-1) !== "") lines.push("");
    },
    all(): string {
      endLine();
      return lines.join("\n").trim();
    },
  };
}

function write(node: Node, lines: Lines): void {
  if (node.nodeType === 3 || node.nodeType === 4) lines.words(node.textContent ?? "");
  if (isElement(node)) writeElement(node, lines);
}

function writeElement(element: Element, lines: Lines): void {
  const name = element.localName.toLowerCase();
  const said = remarkOn(element, name);
  if (said !== undefined) return lines.words(said === "" ? "" : ` [${said}] `);
  if (name === "br") return lines.endLine();
  if (name === "hr") return lines.gap();
  if (name === "pre") {
    lines.gap();
    lines.exact(element.textContent);
    return lines.gap();
  }
  if (name === "table") return writeTable(element, lines);
  if (/^h[1-6]$/.test(name)) return writeHeading(markupWords(element), lines);
  const isBlock = blocks.has(name);
  const isSpaced = spacedBlocks.has(name);
  if (isSpaced) lines.gap();
  else if (isBlock) lines.endLine();
  if (name === "li" || name === "item") lines.words(itemSign(element));
  for (const child of element.childNodes) write(child, lines);
  if (isSpaced) lines.gap();
  else if (isBlock) lines.endLine();
}

function writeHeading(words: string, lines: Lines): void {
  if (words.trim() === "") return;
  lines.gap();
  lines.heading(ownWords(words).replaceAll("\n", " "));
}

function writeTable(table: Element, lines: Lines): void {
  lines.gap();
  for (const row of tableLines(table, markupWords)) {
    writeRow(row, lines);
  }
  lines.gap();
}

/** What to say instead of an element; "" for one that is nothing to read. */
function remarkOn(element: Element, name: string): string | undefined {
  if (unread.has(name)) return "";
  if (name === "img" || name === "rendermultimedia") {
    const words = element.getAttribute("alt")?.trim() ?? "";
    return words === "" ? "picture not shown" : `picture: ${words}`;
  }
  if (notShown.has(name)) return "part of another kind, not shown";
  if (name === "input") return inputWords(element);
  if (isHidden(element)) return withWords("hidden", element);
  const isStruck = struck.has(name) || element.getAttribute("revised") === "delete";
  return isStruck ? withWords("struck out", element) : undefined;
}

function withWords(what: string, element: Element): string {
  const words = ownWords(element.textContent).replaceAll(/\s+/g, " ").trim();
  return words === "" ? "" : `${what}: ${words}`;
}

function isHidden(element: Element): boolean {
  // The parser was given styles under this name (inert-markup.ts).
  const style = element.getAttribute("data-style")?.replaceAll(/\s/g, "").toLowerCase() ?? "";
  return element.hasAttribute("hidden") || /display:none|visibility:hidden/.test(style);
}

function inputWords(input: Element): string {
  const type = input.getAttribute("type")?.toLowerCase() ?? "text";
  if (type === "checkbox" || type === "radio") return input.hasAttribute("checked") ? "x" : " ";
  return type === "hidden" || type === "password" ? "" : (input.getAttribute("value") ?? "");
}

function itemSign(item: Element): string {
  const list = item.parentElement;
  const isNumbered =
    list?.localName === "ol" || list?.getAttribute("listType")?.toLowerCase() === "ordered";
  if (!isNumbered) return "- ";
  const items = [...list.children].filter(({ localName }) => localName === item.localName);
  return `${String(items.indexOf(item) + 1)}. `;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

const holders = new Set([
  "div",
  "section",
  "article",
  "main",
  "body",
  "form",
  "center",
  "ul",
  "ol",
]);
const unread = new Set(["script", "style", "template", "link", "meta", "base", "title", "head"]);
const notShown = new Set(["iframe", "frame", "object", "embed", "svg", "canvas", "audio", "video"]);
const struck = new Set(["del", "s", "strike"]);
const spacedBlocks = new Set(["p", "paragraph", "section", "article", "blockquote", "form"]);
const blocks = new Set(
  "div li item ul ol list dl dt dd tr td th caption header footer main nav aside address figure figcaption fieldset legend textarea select option center body footnote".split(
    " ",
  ),
);
