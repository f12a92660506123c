import { type Determination, type Notice, sentNotices } from "#domain";

/** Makes the file of a letter; null where its fonts lack a character. Throws where the fonts don’t arrive. */
export type MakeLetter = (notice: Notice, writtenAt: string) => Promise<Uint8Array | null>;

/**
 * The files of the letters that stand, by the notice’s ID, and how many could not be made. The same letter gives the same
 * file. No letter keeps an answer from being saved.
 */
export async function letterFiles(
  determinations: readonly Determination[],
  make: MakeLetter,
): Promise<{ readonly files: ReadonlyMap<string, Uint8Array>; readonly missing: number }> {
  const files = new Map<string, Uint8Array>();
  let missing = 0;
  for (const { notice, determination, voidedBy } of sentNotices(determinations)) {
    if (voidedBy !== undefined || notice.parts.length === 0) continue;
    const bytes = await madeOrNull(make, notice, determination.recordedAt);
    if (bytes === null) missing += 1;
    else files.set(notice.id, bytes);
  }
  return { files, missing };
}

async function madeOrNull(make: MakeLetter, notice: Notice, writtenAt: string) {
  try {
    return await make(notice, writtenAt);
  } catch {
    return null;
  }
}

/** The letter as a PDF, set here as every letter is. */
export function letterAsPdf(reference: string): MakeLetter {
  return async ({ parts }, writtenAt) => {
    const { noticePdf, fetchLetterFonts, letterToSet } = await import("#interop/letter-pdf");
    const made = await noticePdf(
      letterToSet(parts, { reference, writtenAt }),
      await fetchLetterFonts(),
    );
    return made.ok ? made.bytes : null;
  };
}
