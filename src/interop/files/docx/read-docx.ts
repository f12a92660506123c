import mammoth from "mammoth";
import type { PackedFile, WrittenLine, WrittenOutcome } from "../file-messages.ts";
import { docxLines, docxNotes } from "./docx-lines.ts";
import { type DocxParts, openDocx } from "./docx-parts.ts";

/** A Word document (DOCX) as its words, with headers, footers, notes and comments; its pictures come as files. */
export async function readDocx(bytes: Uint8Array<ArrayBuffer>): Promise<WrittenOutcome> {
  const opened = openDocx(bytes);
  if (!opened.ok) return opened;
  const { body, headers, footers, files, xml } = opened.parts;
  try {
    const [above, words, below] = await Promise.all([
      allLines(headers),
      linesOf(body, docxNotes),
      allLines(footers),
    ]);
    const lines = [...under("Page header", above), ...words, ...under("Page footer", below)];
    return { ok: true, lines, files: files.filter(isShown), remarks: remarksOn(xml, files) };
  } catch {
    // XML that breaks off.
    return { ok: false, reason: "damaged" };
  }
}

async function linesOf(
  arrayBuffer: ArrayBuffer,
  notesOf: (document: unknown) => readonly WrittenLine[] = () => [],
): Promise<readonly WrittenLine[]> {
  let lines: readonly WrittenLine[] = [];
  // Each build of the library, for browsers and for Node.js, knows one of the names.
  const input = { arrayBuffer, buffer: arrayBuffer };
  await mammoth.convertToHtml(input, {
    transformDocument(document: unknown) {
      lines = [...docxLines(document), ...notesOf(document)];
      // Nothing is left to make HTML of.
      return { type: "document", children: [], notes: noNotes, comments: [] };
    },
  });
  return lines;
}

const noNotes = { resolve: () => null, findNoteByKey: () => null };

async function allLines(parts: readonly ArrayBuffer[]): Promise<readonly WrittenLine[]> {
  const lines = await Promise.all(parts.map((part) => linesOf(part)));
  return lines.flat().filter(({ text }) => text.trim() !== "");
}

function under(title: string, lines: readonly WrittenLine[]): readonly WrittenLine[] {
  if (lines.length === 0) return [];
  return [{ text: title, isHeading: true }, ...lines, { text: "", isHeading: false }];
}

/** Drawings of Windows (EMF, WMF) and packed objects open nowhere here. */
function isShown({ name }: PackedFile): boolean {
  return !/\.(emf|wmf|emz|wmz|bin|wdp|svg)$/i.test(name);
}

function remarksOn(xml: DocxParts["xml"], files: readonly PackedFile[]): readonly string[] {
  const drawings = files.filter((file) => !isShown(file)).length;
  const others = [
    ...(drawings > 0 ? ["drawings"] : []),
    ...(/<(?:c:chart|dgm:relIds)\b/.test(xml) ? ["charts"] : []),
    ...(/<m:oMath\b/.test(xml) ? ["equations"] : []),
  ];
  const remarks: string[] = [];
  if (others.length > 0)
    remarks.push(
      `This document contains ${others.join(" and ")} that are not shown. Open it in Word to see them.`,
    );
  if (/<w:delText\b/.test(xml))
    remarks.push("Text that was deleted with changes tracked is not shown.");
  return remarks;
}
