import type { Determination } from "../case/determination.ts";
import type { Notice } from "../case/notice.ts";

/** A letter that was sent, as it was, and what became of it. */
export type SentNotice = {
  readonly notice: Notice;
  /** The signed line that sent it. */
  readonly line: Determination;
  /** The line that voided it; absent while it stands. */
  readonly voidedBy?: Determination;
};

/** Every letter of a case, the newest first. A voided one stays, with who voided it and why. */
export function sentNotices(lines: readonly Determination[]): readonly SentNotice[] {
  return lines
    .flatMap((line): readonly SentNotice[] => {
      const { notice } = line;
      if (notice === undefined || notice.voids !== undefined) return [];
      const voidedBy = lines.find((other) => other.notice?.voids === notice.id);
      return [{ notice, line, ...(voidedBy === undefined ? {} : { voidedBy }) }];
    })
    .toReversed();
}
