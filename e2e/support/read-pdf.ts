import { readFile } from "node:fs/promises";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a program for reading PDFs finds in a file: its text, and whether a screen reader can follow it. */
export async function readPdf(path: string): Promise<{
  readonly text: string;
  /** The verification code in the foot of its pages, as it is worded there. */
  readonly code: string | undefined;
  /** How it was signed, in the foot of each page. */
  readonly signatures: readonly string[];
  readonly title: unknown;
  readonly language: unknown;
  readonly isTagged: boolean;
}> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: 0 });
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const markings = await pdf.getMarkInfo();
  let text = "";
  for (let number = 1; number <= pdf.numPages; number += 1) {
    // One after the other: the text is in the order of the pages.
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) if ("str" in item) text += `${item.str} `;
  }
  await task.destroy();
  return {
    text: plain(text),
    code: /Verification code [0-9A-F-]+/.exec(text)?.[0],
    signatures: text.match(signatureInFoot) ?? [],
    title: "Title" in info ? info.Title : undefined,
    language: "Language" in info ? info.Language : undefined,
    isTagged: markings?.["Marked"] === true,
  };
}

const signatureInFoot =
  /Signed electronically with key [0-9A-F-]+, \w+ \d+, \d+, \d+:\d\d [AP]M [A-Z]+/g;

/** A text without what setting it in lines and pages changes. */
export function plain(text: string): string {
  return text
    .replaceAll(/Reference number: \S+ · (Verification code [0-9A-F-]+ · )?Page \d+ of \d+/g, " ")
    .replaceAll(signatureInFoot, " ")
    .replaceAll("•", " ")
    .replaceAll(/\s+/g, "")
    .trim();
}
