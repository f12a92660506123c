import type { LineOfBusiness } from "../clocks/index.ts";
import type { NoticeKind, NoticePart } from "../case/notice.ts";
import type { NoticePartId } from "./part-ids.ts";

/** One part of a letter by what it is there for, as `required-parts.ts` asks for it. */
export type LetterSection = { readonly id: NoticePartId; readonly parts: readonly NoticePart[] };

/** A letter written from a template and the record: what is looked at, checked, printed and kept. */
export type Letter = {
  readonly kind: NoticeKind;
  readonly lineOfBusiness: LineOfBusiness;
  /** Template and version, e.g. `adverse.medicare-advantage@1`. */
  readonly template: string;
  readonly title: string;
  readonly sections: readonly LetterSection[];
};

/** The letter as it is laid out: every section's parts, in order, without the copy for the provider. */
export function partsOf({ sections }: Pick<Letter, "sections">): readonly NoticePart[] {
  return sections.filter(({ id }) => !isOfCopy(id)).flatMap(placed);
}

const places: Readonly<Partial<Record<NoticePartId, "letterhead" | "address">>> = {
  letterhead: "letterhead",
  addressee: "address",
};

/** A section's parts; the lines of letterhead and address say that they are. */
function placed({ id, parts }: LetterSection): readonly NoticePart[] {
  const place = places[id];
  return place === undefined
    ? parts
    : parts.map((part) => (part.kind === "paragraph" ? { ...part, place } : part));
}

/** The copy for the requesting provider; empty for a letter that goes to the provider itself. */
export function copyOf({ sections }: Pick<Letter, "sections">): readonly NoticePart[] {
  return sections.filter(({ id }) => isOfCopy(id)).flatMap(({ parts }) => parts);
}

/** Whether a part stands in the provider's copy and not in the letter. */
export function isOfCopy(id: NoticePartId): boolean {
  return id.startsWith("copy-");
}

/** The lines of a letter, one a heading, a paragraph or an item: the same on screen, on paper and in the PDF. */
export function linesOf(parts: readonly NoticePart[]): readonly string[] {
  return parts.flatMap((part) => (part.kind === "list" ? part.items : [part.text]));
}

/** The words of one section, or of none if the letter has no such part. */
export function sectionText({ sections }: Letter, id: NoticePartId): string {
  return sections
    .filter((section) => section.id === id)
    .flatMap(({ parts }) => linesOf(parts))
    .join("\n");
}

/** The words of a letter without the sections named. */
export function textWithout({ sections }: Letter, without: readonly NoticePartId[] = []): string {
  return sections
    .filter(({ id }) => !without.includes(id))
    .flatMap(({ parts }) => linesOf(parts))
    .join("\n");
}
