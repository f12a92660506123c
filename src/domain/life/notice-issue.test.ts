import { describe, expect, test } from "vitest";
import type { Notice } from "../case/notice.ts";
import { determination } from "./determinations-for-test.ts";
import { noticeIssue } from "./notice-issue.ts";

const letter: Notice = {
  id: "notice-letter-000000001",
  kind: "extension",
  template: "extension.qhp@1",
  parts: [{ kind: "paragraph", text: "We need more time." }],
};
const voiding: Notice = { ...letter, id: "notice-voiding-00000001", parts: [], voids: letter.id };
const sent = determination({ action: "send-letter", notice: letter });
const voided = determination({ action: "void-letter", notice: voiding });

describe("a letter before there is a decision", () => {
  test("asks for papers or for time", () => {
    expect(noticeIssue(sent, "send-letter", undefined, [])).toBeNull();
    const asking = determination({ notice: { ...letter, kind: "request-for-information" } });
    expect(noticeIssue(asking, "send-letter", undefined, [])).toBeNull();
  });

  test.each(["approval", "adverse", "partial"] as const)(
    "is no notice of a decision: %s",
    (kind) => {
      const telling = determination({ notice: { ...letter, kind } });
      expect(noticeIssue(telling, "send-letter", undefined, [])?.message).toContain("decision");
    },
  );

  test("is kept once, and needs its letter", () => {
    expect(noticeIssue(sent, "send-letter", undefined, [sent])).not.toBeNull();
    expect(noticeIssue(determination(), "send-letter", undefined, [])).not.toBeNull();
  });

  test("is voided once, by a line that names it", () => {
    expect(noticeIssue(voided, "void-letter", undefined, [sent])).toBeNull();
    expect(noticeIssue(voided, "void-letter", undefined, [])).not.toBeNull();
    const again = determination({ notice: { ...voiding, id: "notice-voiding-00000002" } });
    expect(noticeIssue(again, "void-letter", undefined, [sent, voided])).not.toBeNull();
  });
});
