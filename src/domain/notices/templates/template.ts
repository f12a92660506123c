import type { LineOfBusiness } from "../../clocks/index.ts";
import type { NoticeKind } from "../../case/notice.ts";
import type { NoticePartId } from "../part-ids.ts";

/** What the record gives a template besides single values: parts of a letter that are written from it. */
export const blockNames = [
  "member-facts",
  "dates",
  "reasons",
  "criterion-sources",
  "statement",
  "parts-decided",
  "would-help",
  "missing-information",
  "after-extension",
  "requested-items",
  "reply-by",
  "addressee",
  "authorization",
  "copy-authorization",
  "approval-terms",
  "plan-provision",
  "denial-code",
  "state-forms",
  "taglines",
  "nondiscrimination",
  "cc",
  "return-to",
  "cover-sheet",
  "copy-facts",
  "criteria-for-provider",
  "clinical-reasons",
  "clinical-items",
  "immediate-review",
  "direct-phone",
] as const;
export type BlockName = (typeof blockNames)[number];

/** `{name}` in a text is a value of `letter-values.ts`; a text with a value that is missing is not written. */
export type TemplateBlock =
  | { readonly paragraph: string }
  | { readonly heading: string; readonly page?: "new" }
  | { readonly block: BlockName };

export type TemplatePart = {
  readonly id: NoticePartId;
  readonly blocks: readonly TemplateBlock[];
};

/** A letter of one kind for one line of business, as data. */
export type NoticeTemplate = {
  /** Changes whenever a word of it changes. */
  readonly version: number;
  readonly kind: NoticeKind;
  readonly lineOfBusiness: LineOfBusiness;
  readonly title: string;
  readonly parts: readonly TemplatePart[];
};

export function paragraphs(...texts: readonly string[]): readonly TemplateBlock[] {
  return texts.map((paragraph) => ({ paragraph }));
}

/** A part under a heading of its own. */
export function headed(
  id: NoticePartId,
  heading: string,
  ...blocks: readonly (TemplateBlock | string)[]
): TemplatePart {
  return {
    id,
    blocks: [
      { heading },
      ...blocks.map((block) => (typeof block === "string" ? { paragraph: block } : block)),
    ],
  };
}
