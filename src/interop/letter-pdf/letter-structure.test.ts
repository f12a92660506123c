import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, test } from "vitest";
import { copyOf, linesOf, noticeKinds, type NoticePart, partsOf } from "#domain";
import { letterFor } from "../../domain/notices/letters-for-test.ts";
import { letterFonts } from "./fonts-for-test.ts";
import { noticePdf } from "./notice-pdf.ts";
import { plain } from "./read-pdf-for-test.ts";

// No checker of PDF/UA is in the registries this project installs from. These are the conditions of ISO 14289-1 that a
// program can decide and that a letter, which has no pictures, tables, links or form fields, can break.
// The longest letters: those of the other lines of business are made of the same parts.
const letters = noticeKinds.flatMap((kind) => {
  const { letter } = letterFor(kind, "commercial-erisa");
  const copy = copyOf(letter);
  return [
    { name: kind, title: letter.title, parts: partsOf(letter) },
    ...(copy.length === 0 ? [] : [{ name: `copy of ${kind}`, title: "Copy", parts: copy }]),
  ];
});

describe.each(letters)("$name", ({ title, parts }) => {
  test("can be followed by a screen reader from beginning to end", async () => {
    const bytes = await pdfOf(title, parts);
    expect(catalogOf(bytes)).toEqual({
      isMarked: true,
      showsTitle: true,
      hasParentTree: true,
      fonts: true,
      fontsWithoutFile: [],
      fontsWithoutUnicode: [],
    });
    const read = await structureOf(bytes);
    expect([read.language, read.title]).toEqual(["en-US", title]);
    // All that shows is in the structure or is marked as no part of the letter, and the structure's order is the letter's.
    expect(read.untagged).toBe("");
    expect(plain(read.inOrder)).toBe(plain(linesOf(parts).join(" ")));
    expect(read.artifacts).toHaveLength(read.pages);
    expect(read.artifacts.every((text) => /Page \d+ of \d+$/.test(text))).toBe(true);
    const levels = read.elements.flatMap(({ role }) => /^H(\d)$/.exec(role)?.[1] ?? []).map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
    const broken = read.elements.filter(
      ({ role, children }) =>
        (role === "L" && children.some((child) => child !== "LI")) ||
        (role === "LI" && children.join(" ") !== "Lbl LBody"),
    );
    expect(broken).toEqual([]);
    expect(read.elements.filter(({ role }) => !knownRoles.has(role))).toEqual([]);
  });
});

const knownRoles = new Set(["Document", "P", "H1", "H2", "H3", "L", "LI", "Lbl", "LBody", "Span"]);

async function pdfOf(title: string, parts: readonly NoticePart[]): Promise<Uint8Array> {
  const made = await noticePdf(
    { parts, title, footer: "Reference number: REF-77", writtenAt: "2026-03-06T15:00:00.000Z" },
    letterFonts,
  );
  if (!made.ok) throw new Error(`signs missing: ${made.missing.join()}`);
  return made.bytes;
}

/** The objects of a file that this project writes are plain text; only what they hold is compressed. */
function catalogOf(bytes: Uint8Array) {
  const objects = Buffer.from(bytes)
    .toString("latin1")
    .split(/\bendobj\b/);
  const where = (pattern: RegExp) => objects.filter((object) => pattern.test(object));
  const [tree = ""] = where(/\/Type \/StructTreeRoot/);
  const composite = where(/\/Subtype \/Type0/);
  return {
    isMarked: where(/\/Marked true/).length === 1,
    showsTitle: where(/\/DisplayDocTitle true/).length === 1,
    hasParentTree: /\/ParentTree/.test(tree),
    fonts: composite.length > 0,
    fontsWithoutFile: where(/\/Type \/FontDescriptor/).filter((one) => !/\/FontFile2/.test(one)),
    fontsWithoutUnicode: composite.filter((one) => !/\/ToUnicode/.test(one)),
  };
}

type Element = { readonly role: string; readonly children: readonly string[] };

async function structureOf(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const elements: Element[] = [];
  const artifacts: string[] = [];
  let untagged = "";
  let inOrder = "";
  for (let number = 1; number <= pdf.numPages; number += 1) {
    // One after the other: the structure is in the order of the pages.
    const page = await pdf.getPage(number);
    const texts = new Map<string, string>();
    const open: string[] = [];
    let artifact = "";
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if (!("str" in item)) {
        if (item.type === "endMarkedContent") open.pop();
        else open.push("tag" in item && item.tag === "Artifact" ? "artifact" : (item.id ?? ""));
        continue;
      }
      const id = open.at(-1) ?? "";
      if (id === "artifact") artifact += item.str;
      else if (id === "") untagged += item.str;
      else texts.set(id, `${texts.get(id) ?? ""}${item.str} `);
    }
    artifacts.push(artifact);
    inOrder += ` ${collect(await page.getStructTree(), texts, elements)}`;
  }
  const { numPages: pages } = pdf;
  const { info } = await pdf.getMetadata();
  await task.destroy();
  return {
    language: "Language" in info ? info.Language : undefined,
    title: "Title" in info ? info.Title : undefined,
    elements,
    artifacts,
    untagged: untagged.trim(),
    inOrder,
    pages,
  };
}

/** The text of a node in the order of the structure, without the marks of its lists. */
function collect(node: unknown, texts: ReadonlyMap<string, string>, elements: Element[]): string {
  if (typeof node !== "object" || node === null) return "";
  if ("id" in node && typeof node.id === "string") return texts.get(node.id) ?? "";
  const children: readonly unknown[] =
    "children" in node && Array.isArray(node.children) ? node.children : [];
  const role = "role" in node && typeof node.role === "string" ? node.role : "";
  if (role !== "" && role !== "Root") {
    const roles = children.map((child) =>
      typeof child === "object" && child !== null && "role" in child ? String(child.role) : "",
    );
    elements.push({ role, children: roles });
  }
  const text = children.map((child) => collect(child, texts, elements)).join(" ");
  return role === "Lbl" ? "" : text;
}
