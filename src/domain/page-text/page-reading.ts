import * as z from "zod/mini";

const fraction = z.number().check(z.minimum(-0.05), z.maximum(1.05));

/** A word that was read from the picture of a page. */
const readWordSchema = z.strictObject({
  text: z.string().check(z.minLength(1)),
  /** Left, top, width and height on the upright page, in fractions of its width and height. */
  box: z.tuple([fraction, fraction, fraction, fraction]),
  /** How sure the engine is, from 0 to 100. */
  confidence: z.int().check(z.minimum(0), z.maximum(100)),
  /** What ends behind the word; absent within a line. */
  ends: z.exactOptional(z.enum(["line", "paragraph"])),
});

const from = {
  page: z.int().check(z.minimum(1)),
  /** What read the page, with its version: another version may read it anew. */
  engine: z.string(),
  /** SHA-256 of the content that was read; absent where none was recorded for the document. */
  sha256: z.exactOptional(z.string().check(z.regex(/^[0-9a-f]{64}$/))),
};

/**
 * What one page of a document says.
 * - `text`: the page holds its words itself
 * - `ocr`: its words were read from its picture (optical character recognition); `turn` says by how many degrees
 *   clockwise the upright page has to be turned until its lines run from left to right. A page without ink has no
 *   words and is `blank`; one with ink and no words can be read by nobody but a person.
 */
export const pageReadingSchema = z.discriminatedUnion("origin", [
  z.strictObject({ origin: z.literal("text"), ...from, text: z.string() }),
  z.strictObject({
    origin: z.literal("ocr"),
    ...from,
    turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
    isBlank: z.boolean(),
    words: z.array(readWordSchema),
  }),
]);

export type PageReading = z.infer<typeof pageReadingSchema>;
export type PictureReading = Extract<PageReading, { readonly origin: "ocr" }>;
export type ReadWord = z.infer<typeof readWordSchema>;

/** A stretch of a page's text: from `start` up to, not including, `end`. */
type Span = { readonly start: number; readonly end: number };

/** Below this confidence a person looks at the word herself. */
const leastConfidence = 60;

/** Whether a word may have been read wrongly. */
export function isDoubtful({ confidence }: Pick<ReadWord, "confidence">): boolean {
  return confidence < leastConfidence;
}

/** How the words of a picture are joined: one piece for each word, with the blank or the line break behind it. */
export function piecesOfWords(words: readonly ReadWord[]): readonly string[] {
  return words.map(({ text, ends }, index) => {
    if (ends === "line") return `${text}\n`;
    // A blank line after a paragraph: no sentence runs from one into the next.
    if (ends === "paragraph") return `${text}\n\n`;
    return index === words.length - 1 ? text : `${text} `;
  });
}

/** The text of a page, and the words in it that may have been read wrongly. */
export function textOfReading(reading: PageReading): {
  readonly text: string;
  readonly doubtful: readonly Span[];
} {
  if (reading.origin === "text") return { text: reading.text, doubtful: [] };
  const doubtful: Span[] = [];
  let text = "";
  piecesOfWords(reading.words).forEach((piece, index) => {
    const word = reading.words[index];
    if (word !== undefined && isDoubtful(word)) {
      doubtful.push({ start: text.length, end: text.length + word.text.length });
    }
    text += piece;
  });
  return { text, doubtful };
}

/** Whether a reading is of the content a document has, and by something that still reads so. */
export function isCurrentReading(
  reading: Pick<PageReading, "engine" | "sha256">,
  document: { readonly sha256?: string | undefined },
  engines: readonly string[],
): boolean {
  return engines.includes(reading.engine) && reading.sha256 === document.sha256;
}
