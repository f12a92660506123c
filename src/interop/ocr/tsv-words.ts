/** A word as the engine found it, in pixels of its picture. */
export type FoundWord = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 0 to 100. */
  readonly confidence: number;
  readonly ends?: "line" | "paragraph";
};

/** Level of a line that tells of a word; those of pages, blocks, paragraphs and lines hold none. */
const wordLevel = "5";

/** Reads the words from the table that Tesseract gives (TSV), in the order in which a person reads them. */
export function wordsInTsv(tsv: string): readonly FoundWord[] {
  const rows = tsv.split("\n").flatMap((row) => {
    const [level, , block, paragraph, line, , left, top, width, height, confidence, ...text] =
      row.split("\t");
    const word = text.join("\t").trim();
    if (level !== wordLevel || word === "") return [];
    return [
      {
        word: {
          text: word,
          left: Number(left),
          top: Number(top),
          width: Number(width),
          height: Number(height),
          confidence: Math.round(Math.min(Math.max(Number(confidence), 0), 100)),
        },
        paragraph: `${block ?? ""} ${paragraph ?? ""}`,
        line: `${block ?? ""} ${paragraph ?? ""} ${line ?? ""}`,
      },
    ];
  });
  return rows.map(({ word, paragraph, line }, index) => {
    const next = rows[index + 1];
    if (next?.line === line) return word;
    return { ...word, ends: next?.paragraph === paragraph ? "line" : "paragraph" };
  });
}
