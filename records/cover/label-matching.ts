import type { CoverLabel, Subject } from "./cover-label.ts";
import { coverLabels } from "./cover-labels.ts";
import { sectionTitles } from "./section-titles.ts";

/** A label on a line, and the stretch that follows it up to the next one; offsets into the line. */
export type LabelOnLine = {
  readonly label: CoverLabel;
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
};

/**
 * Letters that OCR takes for each other are one letter, character for character, so that "Member lD" and "D0B" are
 * labels. Patterns hold no digits and are folded the same way.
 */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[1l!]/g, "i")
    .replaceAll("0", "o")
    .replaceAll("5", "s")
    .replaceAll("’", "'");
}

function compiled(words: string, flags: string, before = "", after = ""): RegExp {
  const pattern = folded(words).replaceAll(" ?", "\\s*").replaceAll(" ", "\\s+");
  return new RegExp(`${before}(?:${pattern})${after}`, flags);
}

const labels = coverLabels.map((label) => ({
  label,
  pattern: compiled(label.words, "y", "", "(?![a-z0-9])"),
}));
/** Whether any label begins here: most words of a page begin none, and are done with at once. */
const anyLabel = compiled(coverLabels.map(({ words }) => words).join("|"), "y");
const titles = sectionTitles.map(({ words, about }) => ({
  about,
  pattern: compiled(
    words,
    "",
    "^\\W*(?:(?:section|part|step)\\s+\\w+\\W+|\\w[.)]\\s+)?",
    "(?:\\s*(?:\\/|&|and)\\s*[a-z ]+)?\\s*(?:information|info|details?|data|section|only)?\\W*$",
  ),
}));

/** The labels of a line from left to right, none within another. */
export function labelsIn(text: string): readonly LabelOnLine[] {
  const line = folded(text);
  const found: Omit<LabelOnLine, "valueEnd">[] = [];
  for (let at = 0; at < line.length; at += 1) {
    const isWordStart =
      /[a-z#]/.test(line.charAt(at)) && (at === 0 || !/[a-z0-9'&@]/.test(line.charAt(at - 1)));
    if (!isWordStart) continue;
    const longest = longestAt(line, at);
    const before = found.at(-1);
    const isChained = before !== undefined && text.slice(before.valueStart, at).trim() === "";
    const valueStart =
      longest === undefined ? undefined : valueStartOf({ text, line, isChained }, at, longest);
    if (longest === undefined || valueStart === undefined) continue;
    found.push({ label: longest.label, start: at, valueStart });
    at = valueStart - 1;
  }
  return found.map((one, index) => ({
    ...one,
    valueEnd:
      found
        .slice(index + 1)
        // "Coccygectomy (CPT 27080)" is a description with a code in it.
        .find(({ start }) => one.label.means !== "procedure" || text.charAt(start - 1) !== "(")
        ?.start ?? text.length,
  }));
}

type Match = { readonly label: CoverLabel; readonly end: number };

function longestAt(line: string, at: number): Match | undefined {
  let longest: Match | undefined;
  anyLabel.lastIndex = at;
  if (!anyLabel.test(line)) return undefined;
  for (const { label, pattern } of labels) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    const end = at + (match?.[0].length ?? 0);
    if (match !== null && end > (longest?.end ?? at)) longest = { label, end };
  }
  return longest;
}

/** Where the value begins, if the words are a label here and no part of a sentence. */
function valueStartOf(
  {
    text,
    line,
    isChained,
  }: { readonly text: string; readonly line: string; readonly isChained: boolean },
  start: number,
  { label, end }: Match,
): number | undefined {
  const before = text.slice(0, start);
  const standsApart = isChained || /(?:^|\s{2}|[|\t\]☐☒•*-])\s*$/.test(before);
  const note = /^\s*\([^)]{0,40}\)/.exec(text.slice(end))?.[0] ?? "";
  const from = end + note.length;
  const rest = text.slice(from);
  const mark = /^\s*(?:[:=#]+|\.{3,}|_{3,})/.exec(rest);
  if (mark !== null) return from + mark[0].length;
  if (text.charAt(end - 1) === "#") return from;
  if (rest.trim() === "") return standsApart ? text.length : undefined;
  if (/^(?:\s{2}|\t|\s*\|)/.test(rest)) return standsApart ? from : undefined;
  if (label.isCommon === true || !/^\s/.test(rest)) return undefined;
  // A row of labels whose columns were lost: one right after the other.
  if (standsApart && longestAt(line, from + rest.search(/\S/)) !== undefined) return from;
  return /^\s#?\s?\d/.test(rest) || (standsApart && /^\s[A-Z]/.test(rest)) ? from : undefined;
}

/** Of whom the lines below speak, where a line is nothing but the title of a section. */
export function sectionIn(text: string): Subject | undefined {
  const line = folded(text);
  const isTitled = /^\s*[A-Z\d\W]+$/.test(text) || /information|info\b|details|section/i.test(text);
  return isTitled && text.trim().length <= 60
    ? titles.find(({ pattern }) => pattern.test(line))?.about
    : undefined;
}
