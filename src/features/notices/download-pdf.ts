import type { NoticeKind, NoticePart } from "#domain";
import { saveFile } from "#ui";

/** A letter to be saved: its parts, and what a file and its pages are named by. */
export type LetterFile = {
  readonly kind: NoticeKind;
  readonly parts: readonly NoticePart[];
  readonly reference: string;
  /** The instant it was written or sent, ISO in UTC. */
  readonly writtenAt: string;
  /** The verification code of the case, in the footer of each page. */
  readonly code: string | null;
  /** How it was signed, beside the code, where it is sent and that was verified. */
  readonly signature?: string | null;
  /** The copy for the requesting provider, not the letter itself. */
  readonly isCopy?: true;
};

/** Makes the PDF here, on this device, and hands it to the browser. Resolves with what to say of it. */
export async function downloadPdf({
  kind,
  parts,
  reference,
  writtenAt,
  code,
  signature = null,
  isCopy,
}: LetterFile): Promise<string> {
  try {
    const { noticePdf, fetchLetterFonts } = await import("#interop/letter-pdf");
    const title = parts.find((part) => part.kind === "heading");
    const made = await noticePdf(
      {
        parts,
        title: title?.kind === "heading" ? title.text : "Letter",
        footer: [
          reference === "" ? "Letter" : `Reference number: ${reference}`,
          ...(code === null ? [] : [`Verification code ${code}`]),
        ].join(" · "),
        ...(signature === null ? {} : { signature }),
        writtenAt,
      },
      await fetchLetterFonts(),
    );
    if (!made.ok) {
      return `The PDF can’t show these characters: ${made.missing.join(" ")}. Print the letter from this page instead.`;
    }
    saveFile(pdfName({ kind, reference, writtenAt, ...(isCopy && { isCopy }) }), "pdf", made.bytes);
    return "PDF saved.";
  } catch {
    return "The PDF couldn’t be created. Nothing was lost. Try again, or print the letter from this page.";
  }
}

/** Never a member's name in a file name: it shows in download lists. A reference loses what no file may hold. */
export function pdfName({
  kind,
  reference,
  writtenAt,
  isCopy,
}: Pick<LetterFile, "kind" | "reference" | "writtenAt" | "isCopy">): string {
  const safe = reference
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .slice(0, 40)
    .replaceAll(/^-|-$/g, "");
  return (
    [isCopy === true ? "provider-copy" : "letter", kind, safe, writtenAt.slice(0, 10)]
      .filter((part) => part !== "")
      .join("-") + ".pdf"
  );
}
