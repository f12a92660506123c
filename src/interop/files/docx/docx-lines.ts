import type { WrittenLine } from "../file-messages.ts";
import { hiddenHighlight } from "./docx-parts.ts";

/**
 * The words of a document as the library gives it (mammoth's own tree, which its HTML is made of) as lines: headings,
 * paragraphs, items of lists, rows of tables, notes and comments. Nothing of it becomes markup.
 */
export function docxLines(document: unknown): readonly WrittenLine[] {
  const writer = lineWriter();
  const counts: number[] = [];
  for (const child of childrenOf(document)) writeBlock(child, writer, counts);
  return writer.lines();
}

/** Footnotes, endnotes and comments, which belong to the whole document. */
export function docxNotes(document: unknown): readonly WrittenLine[] {
  const writer = lineWriter();
  writeNotes(document, writer);
  return writer.lines();
}

type Writer = ReturnType<typeof lineWriter>;
/** How many items each level of the list has had. */
type Counts = number[];

function lineWriter() {
  const lines: WrittenLine[] = [];
  return {
    write(text: string, isHeading = false): void {
      for (const line of text.split("\n"))
        lines.push({ text: line.replace(/[ \t]+$/, ""), isHeading });
    },
    gap(): void {
      if (lines.length > 0 && lines.at(-1)?.text !== "") lines.push({ text: "", isHeading: false });
    },
    lines: () => lines,
  };
}

function writeBlock(block: unknown, writer: Writer, counts: Counts): void {
  const kind = textAt(block, "type");
  if (kind === "table") {
    writer.gap();
    for (const row of tableRows(block)) writer.write(row);
    writer.gap();
  } else if (kind === "paragraph") writeParagraph(block, writer, counts);
  else for (const child of childrenOf(block)) writeBlock(child, writer, counts);
}

function writeParagraph(paragraph: unknown, writer: Writer, counts: Counts): void {
  const words = wordsOf(paragraph);
  if (words.trim() === "" && !words.includes("\f")) return writer.gap();
  const style = textAt(paragraph, "styleName") || textAt(paragraph, "styleId");
  if (/^(heading ?\d|title|subtitle)/i.test(style)) {
    writer.gap();
    return writer.write(words.replaceAll("\n", " "), true);
  }
  return writer.write(`${itemSign(at(paragraph, "numbering"), counts)}${words}`);
}

/** Bullets as bullets. Numbers count within a list, which the library does not tell from the next: a paragraph ends it. */
function itemSign(numbering: unknown, counts: Counts): string {
  if (typeof numbering !== "object" || numbering === null) {
    counts.length = 0;
    return "";
  }
  const given = Number(at(numbering, "level") ?? 0);
  const level = Number.isInteger(given) ? Math.min(Math.max(given, 0), 8) : 0;
  const indent = "  ".repeat(level);
  counts.length = Math.min(counts.length, level + 1);
  if (at(numbering, "isOrdered") !== true) return `${indent}- `;
  const count = (counts[level] ?? 0) + 1;
  counts[level] = count;
  return `${indent}${String(count)}. `;
}

/** The words of paragraphs and what is in them; what is not words is named. */
function wordsOf(node: unknown): string {
  switch (textAt(node, "type")) {
    case "text":
      return textAt(node, "value");
    case "tab":
      return "\t";
    case "break":
      return textAt(node, "breakType") === "page" ? "\n\f" : "\n";
    case "checkbox":
      return at(node, "checked") === true ? "[x] " : "[ ] ";
    case "image": {
      const alt = textAt(node, "altText").trim();
      return alt === "" ? " [picture not shown] " : ` [picture: ${alt}] `;
    }
    case "noteReference":
      return ` [note ${textAt(node, "noteId")}] `;
    case "commentReference":
      return ` [comment ${textAt(node, "commentId")}] `;
    case "table":
      return tableRows(node).join("\n");
    case "run":
      return markedRun(node, joined(node));
    default:
      return joined(node);
  }
}

function joined(node: unknown): string {
  const parts = childrenOf(node).map(wordsOf);
  const areBlocks = childrenOf(node).some((child) => textAt(child, "type") === "paragraph");
  return parts.join(areBlocks ? "\n" : "");
}

function markedRun(run: unknown, words: string): string {
  if (words.trim() === "") return words;
  if (textAt(run, "highlight") === hiddenHighlight) return `[hidden: ${words.trim()}] `;
  return at(run, "isStrikethrough") === true ? `[struck out: ${words.trim()}] ` : words;
}

/** Rows as lines, cells apart by bars; a cell over several rows is said again in each. */
function tableRows(table: unknown): readonly string[] {
  const spanning = new Map<number, { readonly words: string; rows: number }>();
  return childrenOf(table).flatMap((row) => {
    const cells: string[] = [];
    const fillSpans = () => {
      for (let span = spanning.get(cells.length); span !== undefined && span.rows > 0;) {
        span.rows -= 1;
        cells.push(span.words);
        span = spanning.get(cells.length);
      }
    };
    for (const cell of childrenOf(row)) {
      fillSpans();
      const words = childrenOf(cell).map(wordsOf).join("\n").trim();
      const rows = Number(at(cell, "rowSpan") ?? 1);
      const columns = Math.min(Number(at(cell, "colSpan") ?? 1), 200);
      if (rows > 1) spanning.set(cells.length, { words, rows: rows - 1 });
      cells.push(words, ...Array.from({ length: Math.max(0, columns - 1) }, () => ""));
    }
    fillSpans();
    // Tables that only lay out a page have cells of many lines: they stand one below the other.
    if (cells.some((words) => words.split("\n").length > 4))
      return cells.flatMap((words) => words.split("\n"));
    const line = cells.map((words) => words.replaceAll(/\s*\n\s*/g, "; ")).join(" | ");
    return line.replaceAll(/[\s|]/g, "") === "" ? [] : [line];
  });
}

function writeNotes(document: unknown, writer: Writer): void {
  const notes = Object.values(objectAt(at(document, "notes"), "_notes"));
  const comments = at(document, "comments");
  const lists: readonly (readonly [title: string, items: readonly unknown[], id: string])[] = [
    ["Notes", notes, "noteId"],
    ["Comments", Array.isArray(comments) ? comments : [], "commentId"],
  ];
  for (const [title, items, id] of lists) {
    const filled = items.filter((item) => wordsIn(item).trim() !== "");
    if (filled.length === 0) continue;
    writer.gap();
    writer.write(title, true);
    for (const item of filled) {
      const author = textAt(item, "authorName");
      const start = `[${textAt(item, id)}] ${author === "" ? "" : `${author}: `}`;
      writer.write(`${start}${wordsIn(item).trim()}`);
    }
  }
}

function wordsIn(item: unknown): string {
  const body = at(item, "body");
  return Array.isArray(body) ? body.map(wordsOf).join("\n") : "";
}

function at(node: unknown, key: string): unknown {
  return typeof node === "object" && node !== null ? Reflect.get(node, key) : undefined;
}

function textAt(node: unknown, key: string): string {
  const value = at(node, key);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function objectAt(node: unknown, key: string): object {
  const value = at(node, key);
  return typeof value === "object" && value !== null ? value : {};
}

function childrenOf(node: unknown): readonly unknown[] {
  const children = at(node, "children");
  return Array.isArray(children) ? children : [];
}
