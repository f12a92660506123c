import type { WrittenLine } from "../file-messages.ts";
import { decodeBytes } from "./rtf-letters.ts";

/** What is wrong with words that a reader of the paper does not see, or sees struck out. */
export type RtfMark = "" | "hidden" | "deleted" | "struck out";

/** Builds lines out of letters and bytes; words under a mark stand in brackets that say so. */
export function rtfLines() {
  const lines: WrittenLine[] = [];
  let line = "";
  let isHeading = false;
  let held: number[] = [];
  let heldPage = 1252;
  let marked: RtfMark = "";

  const write = (text: string, mark: RtfMark): void => {
    if (mark !== marked) {
      endMark();
      if (mark !== "") line += `[${mark}: `;
      marked = mark;
    }
    line += text;
  };
  const endMark = (): void => {
    if (marked !== "") line = `${line.trimEnd()}] `;
    marked = "";
  };
  const flush = (mark: RtfMark): void => {
    if (held.length === 0) return;
    const text = decodeBytes(held, heldPage);
    held = [];
    write(text, mark);
  };

  return {
    write,
    /** Decodes what is held; called whenever the code page or the mark may change. */
    flush,
    hold(byte: number, codePage: number): void {
      heldPage = codePage;
      held.push(byte);
    },
    beginAside(what: string): void {
      endMark();
      line = `${line}${line === "" ? "" : " "}[${what}: `;
    },
    endAside(): void {
      endMark();
      const last = lines.at(-1);
      // Its last paragraph has ended already.
      if (line.trim() === "" && last !== undefined) {
        lines.splice(-1, 1, { ...last, text: `${last.text}]` });
        line = "";
      } else line = `${line.trimEnd()}]`;
    },
    setHeading(is: boolean): void {
      isHeading = is;
    },
    newPage(): void {
      line = "\f";
    },
    endLine(mark: RtfMark): void {
      flush(mark);
      endMark();
      for (const words of line.replace(/ \| $/, "").split("\n")) {
        const text = words.replace(/[ \t]+$/, "");
        lines.push({ text, isHeading: isHeading && text.trim() !== "" });
      }
      line = "";
    },
    all(): readonly WrittenLine[] {
      const last = lines.findLastIndex(({ text }) => text.trim() !== "");
      return lines.slice(0, last + 1);
    },
  };
}
