import { zipSync } from "fflate";
import type { PackedFile } from "../file-messages.ts";
import { unpackEntry } from "../zip/unpack-entry.ts";
import { readZipDirectory } from "../zip/zip-directory.ts";

/** A Word document taken apart: each part that has words as a document of its own, and the files in it. */
export type DocxParts = {
  readonly body: ArrayBuffer;
  /** Headers and footers of pages, each once. */
  readonly headers: readonly ArrayBuffer[];
  readonly footers: readonly ArrayBuffer[];
  readonly files: readonly PackedFile[];
  /** The XML of the body, to see what it has besides words. */
  readonly xml: string;
};

export type OpenedDocx =
  | { readonly ok: true; readonly parts: DocxParts }
  | { readonly ok: false; readonly reason: "damaged" | "locked" | "too-large" };

/** Text of a hundred thousand pages. */
const mostXmlBytes = 60 * 1024 * 1024;
const main = "word/document.xml";
const mainRelations = "word/_rels/document.xml.rels";

/**
 * Unpacks the parts that have words, within limits, and packs them again without compression: the library that reads
 * them unpacks whatever it is given. Headers and footers, which it does not read, are given to it as bodies.
 */
export function openDocx(bytes: Uint8Array<ArrayBuffer>): OpenedDocx {
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const isXml = (name: string) => /\.(xml|rels)$/i.test(name);
  const wanted = directory.entries.filter(({ name }) => isXml(name) || isFile(name));
  const xmlBytes = wanted.reduce((sum, { name, length }) => sum + (isXml(name) ? length : 0), 0);
  if (xmlBytes > mostXmlBytes) return { ok: false, reason: "too-large" };
  const xml = new Map<string, Uint8Array>();
  const files: PackedFile[] = [];
  for (const entry of wanted) {
    const unpacked = unpackEntry(entry);
    if (unpacked.ok && isXml(entry.name)) xml.set(entry.name, unpacked.bytes);
    else if (unpacked.ok)
      files.push({ name: fileName(entry.name), mediaType: "", bytes: unpacked.bytes });
    else if (isXml(entry.name))
      return { ok: false, reason: unpacked.why === "locked" ? "locked" : "damaged" };
  }
  const body = textOf(xml.get(main));
  if (body === "") return { ok: false, reason: "damaged" };
  return {
    ok: true,
    parts: {
      body: packed(xml, body),
      headers: partsNamed(xml, "header"),
      footers: partsNamed(xml, "footer"),
      files,
      xml: body,
    },
  };
}

/** Pictures, and documents that lie in the document. */
function isFile(name: string): boolean {
  return /^word\/(media|embeddings)\/[^/]+$/.test(name);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? "" : new TextDecoder().decode(bytes);
}

function packed(xml: ReadonlyMap<string, Uint8Array>, body: string): ArrayBuffer {
  const parts = new Map([...xml, [main, new TextEncoder().encode(withHiddenMarked(body))]]);
  return zipSync(Object.fromEntries(parts), { level: 0 }).slice().buffer;
}

/** The library does not tell hidden words from others; a highlight of this name does. */
export const hiddenHighlight = "hidden-words";

function withHiddenMarked(xml: string): string {
  return xml.replaceAll(
    /<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>/g,
    `<w:highlight w:val="${hiddenHighlight}"/>`,
  );
}

function partsNamed(
  xml: ReadonlyMap<string, Uint8Array>,
  kind: "header" | "footer",
): readonly ArrayBuffer[] {
  const seen = new Set<string>();
  return [...xml].flatMap(([name, bytes]) => {
    if (!new RegExp(`^word/${kind}\\d*\\.xml$`).test(name)) return [];
    const text = textOf(bytes);
    const words = text.replaceAll(/<[^>]*>/g, "").trim();
    if (words === "" || seen.has(words)) return [];
    seen.add(words);
    const body = text
      .replace(
        /<w:(?:hdr|ftr)(\s[^>]*)?>/,
        (_, attributes: string | undefined) => `<w:document${attributes ?? ""}><w:body>`,
      )
      .replace(/<\/w:(?:hdr|ftr)>/, "</w:body></w:document>");
    const relations = xml.get(`word/_rels/${fileName(name)}.rels`) ?? noRelations;
    return [packed(new Map([...xml, [mainRelations, relations]]), body)];
  });
}

const noRelations = new TextEncoder().encode(
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
);
