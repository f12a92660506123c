import type { PictureReading } from "#domain";
import type { Rotation } from "../page-region.ts";
import type { PageSize } from "../page-source.ts";
import { laidWords } from "./read-words.ts";

const fontFamily = "Arial, 'Liberation Sans', sans-serif";

/** Lays the words that were read over the picture they were read from, unseen. Gives their elements in order. */
export function layReadWords(
  reading: PictureReading,
  shown: PageSize,
  rotation: Rotation,
  host: HTMLElement,
): readonly HTMLElement[] {
  host.style.setProperty("--total-scale-factor", "1");
  const context = document.createElement("canvas").getContext("2d");
  return laidWords(reading, shown, rotation).map((word, index) => {
    const element = document.createElement("span");
    const ends = reading.words[index]?.ends;
    // With the blank behind it, so that a selection holds words and not one long one.
    element.textContent = ends === undefined ? `${word.text} ` : word.text;
    element.style.left = `${word.left.toFixed(2)}px`;
    element.style.top = `${word.top.toFixed(2)}px`;
    element.style.fontFamily = fontFamily;
    element.style.setProperty("--font-height", `${word.height.toFixed(2)}px`);
    element.style.setProperty("--rotate", `${String(word.angle)}deg`);
    if (context !== null) {
      context.font = `${word.height.toFixed(2)}px ${fontFamily}`;
      const { width } = context.measureText(word.text);
      if (width > 0) element.style.setProperty("--scale-x", (word.length / width).toFixed(4));
    }
    if (word.isDoubtful) {
      element.dataset["doubtful"] = "";
      element.title = "OCR is not sure of this word. Check it on the page.";
    }
    host.append(element, ...(ends === undefined ? [] : [document.createElement("br")]));
    return element;
  });
}
