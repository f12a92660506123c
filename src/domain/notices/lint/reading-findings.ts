import { advice, type NoticeFinding } from "../finding.ts";
import type { Letter } from "../letter.ts";
import type { NoticeInput } from "../notice-input.ts";
import type { NoticePartId } from "../part-ids.ts";
import { quoted, withoutQuotes } from "../quoted.ts";
import { linesToRead } from "./own-words.ts";
import { type Reading, readingOf } from "./reading-grade.ts";

/** A member should be able to read a letter after eight years of school. */
const targetGrade = 8;

/** Parts that are facts in a list, not sentences. */
const notSentences: readonly NoticePartId[] = ["member", "dates", "title", "cc", "statement"];

/** Whether the plan's own words, and the physician's, are easy enough to read. */
export function readingFindings(letter: Letter, input: NoticeInput): readonly NoticeFinding[] {
  const lines = linesToRead(letter, input);
  const own = ownSentences(lines);
  const statement = lines.filter(({ part }) => part === "statement").map(({ text }) => text);
  return [
    ...gradeFinding("The letter", own),
    ...gradeFinding("The physician’s own words", statement, "statement"),
  ];
}

/** How hard the plan's own sentences of a letter are to read. */
export function ownReading(letter: Letter, input: NoticeInput): Reading | undefined {
  return readingOf(ownSentences(linesToRead(letter, input)));
}

function ownSentences(lines: ReturnType<typeof linesToRead>): readonly string[] {
  return lines
    .filter(({ part, isHeading }) => !isHeading && !notSentences.includes(part))
    .map(({ text }) => withoutQuotes(text));
}

function gradeFinding(
  what: string,
  lines: readonly string[],
  part?: NoticePartId,
): readonly NoticeFinding[] {
  const reading = readingOf(lines);
  if (reading === undefined || reading.grade <= targetGrade) return [];
  const verb = what.endsWith("words") ? "read" : "reads";
  return [
    advice(
      "reading-grade",
      `${what} ${verb} at school grade ${String(reading.grade)}; the aim is ${String(targetGrade)} or lower. Hardest sentence: ${quoted(withoutMarks(reading.hardest))}`,
      part,
    ),
  ];
}

/** A sentence out of a quotation may bring one of its marks along. */
function withoutMarks(text: string): string {
  return text.replaceAll(/[“”]/g, "").trim();
}
