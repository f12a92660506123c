import { cutAt } from "#domain";

/** Mean width of a letter at 12 px, on the wide side: a label may be cut a little early, never late. */
const letterWidth = 6.6;

export function textWidth(text: string): number {
  return text.length * letterWidth;
}

/** The text cut to a width in pixels, with an ellipsis where something is missing. */
export function fitText(text: string, width: number): string {
  const letters = Math.max(1, Math.floor(width / letterWidth));
  return text.length <= letters ? text : `${cutAt(text, Math.max(1, letters - 1)).trimEnd()}…`;
}

/** Where a label that should start at `x` starts so that it ends within the width. */
export function labelStart(text: string, x: number, width: number): number {
  return Math.max(0, Math.min(x, width - textWidth(text)));
}
