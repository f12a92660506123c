import type { PageLine } from "./page-lines.ts";
import type { ReadValue } from "./read-values.ts";

export type Urgency = "standard" | "expedited";

/** `isMarked`: its box is checked, or it stands alone; else it is one of several that are only printed. */
export type UrgencyWords = ReadValue & { readonly value: Urgency; readonly isMarked: boolean };

const expedited = /\b(?:urgent|expedited?|emergent|stat|rush)\b(?!\s+care)/gi;
const standard = /\b(?:non[-\s]?urgent|not\s+urgent|standard|routine|elective)\b/gi;
/** Sentences that explain what an expedited review is, or when to ask for one. */
const explains =
  /\b(?:if|must|should|when|may|can|will|certify|defined|definition|jeopardi[sz]e|within|call|only|criteria|definition|means?|however|please note)\b/i;
const checked = /(?:\[\s*[x✓✔*]\s*\]|\(\s*[x✓✔*]\s*\)|[☒☑✓✔■]|(?<![a-z])x(?![a-z]))\s*$/i;
const unchecked = /(?:\[\s*_?\s*\]|\(\s*_?\s*\)|[☐□○◻]|_{2,})\s*$/;
const anyBox =
  /\[\s*[x✓✔*_]?\s*\]|\(\s*[x✓✔*_]?\s*\)|[☒☑☐□■○◻]|(?<![a-z])x\s+(?=urgent|expedite|standard|routine|stat\b)/i;

/** What a line says of how fast the review is wanted; offsets into the line. */
export function urgencyOn({ text }: PageLine): readonly UrgencyWords[] {
  const found = [...wordsOf(text, standard, "standard"), ...wordsOf(text, expedited, "expedited")]
    .filter(
      (one, _index, all) =>
        one.value === "standard" ||
        !all.some(
          (other) => other.value === "standard" && other.start <= one.start && one.end <= other.end,
        ),
    )
    .toSorted((a, b) => a.start - b.start);
  if (found.length === 0) return [];
  if (anyBox.test(text)) return found.filter((one) => isChecked(text, one, found));
  const words = text.trim().split(/\s+/).length;
  if (explains.test(text) || words > 9) return [];
  const kinds = new Set(found.map(({ value }) => value));
  return found.map((one) => ({ ...one, isMarked: kinds.size === 1 }));
}

function wordsOf(text: string, pattern: RegExp, value: Urgency): readonly UrgencyWords[] {
  return [...text.matchAll(pattern)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    value,
    isMarked: true,
  }));
}

/** The box stands before its word, or on forms that print it behind, after it. */
function isChecked(text: string, one: UrgencyWords, all: readonly UrgencyWords[]): boolean {
  const before = text.slice(0, all[0]?.start ?? 0);
  const isBefore = checked.test(before) || unchecked.test(before);
  if (isBefore) return checked.test(text.slice(0, one.start));
  const next = all.find(({ start }) => start > one.start)?.start ?? text.length;
  const after = text.slice(one.end, next);
  return /^\W{0,12}?(?:\[\s*[x✓✔*]\s*\]|\(\s*[x✓✔*]\s*\)|[☒☑✓✔■])/i.test(
    after.replace(/^[a-z\s:]*/i, ""),
  );
}
