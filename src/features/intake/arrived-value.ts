import type { RequestField } from "#interop/fhir";
import type { CoverField, CoverMention } from "#records";

/** What of a new case something that arrived can fill: what a cover sheet says, and what only data says. */
export type ArrivedField = CoverField | RequestField;

/** Where a value stands: words of a page, or an element of data. */
export type ArrivedSource = Pick<CoverMention, "document" | "page" | "words" | "zone"> & {
  readonly origin: "text" | "ocr" | "data";
  readonly isDoubtful: boolean;
  /** For `origin` "data" alone. */
  readonly data?: {
    /** "Claim/referral-1", or the full address of the entry where the resource has no ID. */
    readonly resource: string;
    /** FHIRPath within it. */
    readonly path: string;
  };
};

/** A value offered for a field. Nothing is stored by it: creating the case confirms what the form holds. */
export type ArrivedValue = {
  readonly field: ArrivedField;
  /** As the field takes it; see `CoverMention.value`. */
  readonly value: string;
  readonly mentions: readonly [ArrivedSource, ...ArrivedSource[]];
  /** Everything that arrived gives this value for the field and no other, and it reads clearly. */
  readonly isSure: boolean;
};

export function isFromData({ mentions: [first] }: Pick<ArrivedValue, "mentions">): boolean {
  return first.origin === "data";
}
