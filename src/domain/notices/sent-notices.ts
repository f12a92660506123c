import type { Determination } from "../case/determination.ts";
import type { Notice } from "../case/notice.ts";

/** A letter that was sent, as it was, and what became of it. */
export type SentNotice = {
  readonly notice: Notice;
  /** The determination that sent it. */
  readonly determination: Determination;
  /** The line that voided it; absent while it stands. */
  readonly voidedBy?: Determination;
};

/** Every letter of a case, the newest first. A voided one stays, with who voided it and why. */
export function sentNotices(determinations: readonly Determination[]): readonly SentNotice[] {
  return determinations
    .flatMap((determination): readonly SentNotice[] => {
      const { notice } = determination;
      if (notice === undefined || notice.voids !== undefined) return [];
      const voidedBy = determinations.find((other) => other.notice?.voids === notice.id);
      return [{ notice, determination, ...(voidedBy === undefined ? {} : { voidedBy }) }];
    })
    .toReversed();
}
