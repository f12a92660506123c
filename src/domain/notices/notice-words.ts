import type { NoticeKind } from "../case/notice.ts";

/** A letter as a menu or the history names it. */
export const noticeWords: Readonly<Record<NoticeKind, string>> = {
  "request-for-information": "Request for information",
  approval: "Approval notice",
  adverse: "Adverse determination notice",
  partial: "Partial approval notice",
  extension: "Extension notice",
};
