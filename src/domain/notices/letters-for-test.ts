import * as fc from "fast-check";
import { type LineOfBusiness, linesOfBusiness } from "../clocks/index.ts";
import { type NoticeKind, noticeKinds, type NoticePart } from "../case/notice.ts";
import { inputFor } from "./cases-for-test.ts";
import type { Letter } from "./letter.ts";
import type { NoticeInput } from "./notice-input.ts";
import { noticeOf } from "./notice-of.ts";
import type { NoticePartId } from "./part-ids.ts";

export type Written = { readonly letter: Letter; readonly input: NoticeInput };

const known = new Map<string, Written>();

/** A letter of this kind for this line of business, and what it was written from. */
export function letterFor(kind: NoticeKind, line: LineOfBusiness): Written {
  const key = `${kind} ${line}`;
  const written = known.get(key) ?? writeLetter(kind, inputFor(kind, line));
  known.set(key, written);
  return written;
}

export function writeLetter(kind: NoticeKind, input: NoticeInput): Written {
  const result = noticeOf(kind, input);
  if (!result.ok) throw new Error(result.gaps.map(({ missing }) => missing).join("; "));
  return { letter: result.letter, input };
}

/** Any letter of the kinds named, in any line of business. */
export function anyLetter(kinds: readonly NoticeKind[] = noticeKinds): fc.Arbitrary<Written> {
  return fc
    .tuple(fc.constantFrom(...kinds), fc.constantFrom(...linesOfBusiness))
    .map(([kind, line]) => letterFor(kind, line));
}

/** The letter with every line of one part changed; others stay. */
export function withPart(
  letter: Letter,
  id: NoticePartId,
  change: (line: string) => string,
): Letter {
  return {
    ...letter,
    sections: letter.sections.map((section) =>
      section.id === id
        ? { id, parts: section.parts.map((part) => mapped(part, change)) }
        : section,
    ),
  };
}

/** The letter with a sentence more at the end of one part. */
export function withSentence(letter: Letter, id: NoticePartId, text: string): Letter {
  return {
    ...letter,
    sections: letter.sections.map((section) =>
      section.id === id
        ? { id, parts: [...section.parts, { kind: "paragraph", text } as const] }
        : section,
    ),
  };
}

function mapped(part: NoticePart, change: (line: string) => string): NoticePart {
  return part.kind === "list"
    ? { kind: "list", items: part.items.map(change) }
    : { kind: part.kind, text: change(part.text) };
}
