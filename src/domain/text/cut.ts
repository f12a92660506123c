/**
 * The beginning of a text, at most so many UTF-16 units long and never half a character: an emoji with its
 * parts, or a letter with its accents, is whole or is left out.
 */
export function cutAt(text: string, length: number): string {
  if (text.length <= length) return text;
  const around = characters.segment(text).containing(length);
  return text.slice(0, around === undefined ? length : around.index);
}

/** A span of a text grown to whole characters: one that begins or ends within an emoji or a letter takes all of it. */
export function wholeCharacters(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const first = characterAt(text, start);
  const last = end > start ? characterAt(text, end - 1) : undefined;
  return { start: first?.start ?? start, end: last?.end ?? end };
}

/** Where the character around a place begins and ends. Looks around the place alone: a page may be long. */
function characterAt(text: string, at: number) {
  const from = Math.max(0, at - farthest);
  const found = characters.segment(text.slice(from, at + farthest)).containing(at - from);
  if (found === undefined) return undefined;
  const start = from + found.index;
  return { start, end: start + found.segment.length };
}

/** No character of any script or emoji is as long. */
const farthest = 64;

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });
