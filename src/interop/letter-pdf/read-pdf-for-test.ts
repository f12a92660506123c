import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A PDF as a program for reading them sees it. */
export type ReadPdf = {
  readonly title: unknown;
  readonly language: unknown;
  readonly isTagged: boolean;
  readonly pages: number;
  /** Per page, tags that begin less tags that end: nothing but zeros in a file that is whole. */
  readonly openTags: readonly number[];
  /** Roles of the structure tree, in reading order: one list over all pages. */
  readonly roles: readonly string[];
  /** The text of the letter without the feet of its pages and the marks of its lists. */
  readonly text: string;
};

/** Reads a PDF back with pdf.js. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const markings = await pdf.getMarkInfo();
  const roles: string[] = [];
  const words: string[] = [];
  const openTags: number[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    // One after the other: the text is in the order of the pages.
    const page = await pdf.getPage(number);
    const { fnArray } = await page.getOperatorList();
    const count = (...wanted: readonly number[]) =>
      fnArray.filter((operator) => wanted.includes(operator)).length;
    openTags.push(
      count(OPS.beginMarkedContent, OPS.beginMarkedContentProps) - count(OPS.endMarkedContent),
    );
    collectRoles(await page.getStructTree(), roles);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    words.push(wordsOf(items));
  }
  const found = {
    title: "Title" in info ? info.Title : undefined,
    language: "Language" in info ? info.Language : undefined,
    isTagged: markings?.["Marked"] === true,
    pages: pdf.numPages,
    openTags,
    roles,
    text: plain(words.join(" ")),
  };
  await task.destroy();
  return found;
}

/** A text without what setting it in lines changes: where a line ends is no word of the letter. */
export function plain(text: string): string {
  return text.replaceAll(/[•\s]+/g, "");
}

type Items = Awaited<
  ReturnType<
    Awaited<
      ReturnType<Awaited<ReturnType<typeof getDocument>["promise"]>["getPage"]>
    >["getTextContent"]
  >
>["items"];

function wordsOf(items: Items): string {
  let text = "";
  const open: boolean[] = [];
  for (const item of items) {
    if ("str" in item) {
      if (!open.includes(true)) text += item.str + (item.hasEOL ? " " : "");
    } else if (item.type === "endMarkedContent") open.pop();
    else {
      // Between one part and the next there is no sign but the part itself.
      text += " ";
      // The types of pdf.js leave the tag out.
      open.push("tag" in item && item.tag === "Artifact");
    }
  }
  return text;
}

function collectRoles(node: unknown, roles: string[]): void {
  if (typeof node !== "object" || node === null) return;
  if ("role" in node && typeof node.role === "string") roles.push(node.role);
  if ("children" in node && Array.isArray(node.children)) {
    for (const child of node.children) collectRoles(child, roles);
  }
}
