import { describe, expect, test } from "vitest";
import { linesOfBusiness } from "../clocks/index.ts";
import { noticeKinds } from "../case/notice.ts";
import { determination } from "./determinations-for-test.ts";
import { formIssue } from "./form-issue.ts";

const templates = {
  own: "adverse.medicare-advantage@1",
  filled: "cms-10003.filled@1",
  outside: "cms-10003.outside@1",
};
const notice = { id: "notice-letter-000000001", parts: [] };

describe("a notice is on form CMS-10003 where the law asks for it, and nowhere else", () => {
  test.each([...linesOfBusiness, "not-documented", undefined])("%s", (lineOfBusiness) => {
    const answers = lineOfBusiness === undefined ? {} : { request: { lineOfBusiness } };
    for (const kind of noticeKinds) {
      const isAllowed = (template: string) =>
        formIssue(
          { answers },
          determination({ action: "issue-notice", notice: { ...notice, kind, template } }),
          "issue-notice",
        ) === null;
      const isForm =
        lineOfBusiness === "medicare-advantage" && (kind === "adverse" || kind === "partial");
      expect(isAllowed(templates.own)).toBe(!isForm);
      expect(isAllowed(templates.filled)).toBe(isForm);
      expect(isAllowed(templates.outside)).toBe(isForm);
    }
  });

  test("voiding a letter that an earlier release sent is not held back", () => {
    const voiding = determination({
      action: "void-notice",
      notice: { ...notice, kind: "adverse", template: templates.own, voids: notice.id },
    });
    const answers = { request: { lineOfBusiness: "medicare-advantage" } };
    expect(formIssue({ answers }, voiding, "void-notice")).toBeNull();
  });
});
