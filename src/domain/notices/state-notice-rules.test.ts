import { describe, expect, test } from "vitest";
import { linesOfBusiness } from "../clocks/index.ts";
import { completePlan, inputFor } from "./cases-for-test.ts";
import { sectionText } from "./letter.ts";
import { writeLetter } from "./letters-for-test.ts";
import { lintNotice } from "./lint/lint-notice.ts";
import type { NoticeInput } from "./notice-input.ts";
import type { PlanTexts } from "./plan-texts.ts";

/** The same case under another state's law, with other texts of the plan. */
function inState(
  input: NoticeInput,
  jurisdiction: string,
  texts: Partial<PlanTexts> = {},
): NoticeInput {
  return {
    ...input,
    record: { ...input.record, request: { ...input.record.request, jurisdiction } },
    plan: { ...completePlan, texts: { ...completePlan.texts, ...texts } },
  };
}

describe("a denial under Texas law", () => {
  const immediate = "If your condition is a threat to your life, you can ask for this review";

  test("tells of an immediate outside review where state law reaches the plan, and nowhere else", () => {
    const telling = linesOfBusiness.filter((line) => {
      const { letter } = writeLetter("adverse", inState(inputFor("adverse", line), "TX"));
      return sectionText(letter, "outside-review").includes(immediate);
    });
    expect(telling).toEqual(["qhp", "commercial-other"]);
    const { letter } = writeLetter("adverse", inState(inputFor("adverse", "qhp"), "NY"));
    expect(sectionText(letter, "outside-review")).not.toContain(immediate);
  });

  test("names the review form only where one goes with the letter, and asks its sender for it", () => {
    const advised = (stateForms: string) => {
      const input = inState(inputFor("partial", "qhp"), "TX", { stateForms });
      const { letter } = writeLetter("partial", input);
      return {
        told: sectionText(letter, "outside-review").includes("form that came with this letter"),
        asked: lintNotice(letter, input).some(({ text }) => text.includes("4201.303 (confirmed)")),
      };
    };
    expect(advised("TX: A form")).toEqual({ told: true, asked: false });
    expect(advised("CA: A form")).toEqual({ told: false, asked: true });
  });
});

describe("a denial under California law", () => {
  const said = (jurisdiction: string, directPhones: string) => {
    const input = inState(inputFor("adverse", "commercial-other"), jurisdiction, { directPhones });
    const { letter } = writeLetter("adverse", input);
    return {
      given: sectionText(letter, "copy-contact").includes("Sample: 1-800-555-0130 ext. 2."),
      asked: lintNotice(letter, input).some(({ text }) => text.includes("1367.01(h)(4)")),
    };
  };

  test("gives the provider the direct phone number of whoever decided, or asks its sender for it", () => {
    const own = "Dr. Other: 1-800-555-0131\ndr. paul sample: 1-800-555-0130 ext. 2";
    expect(said("CA", own)).toEqual({ given: true, asked: false });
    expect(said("CA", "Dr. Other: 1-800-555-0131")).toEqual({ given: false, asked: true });
    expect(said("CA", "Dr. Paul Sample:")).toEqual({ given: false, asked: true });
    expect(said("NY", own)).toEqual({ given: false, asked: false });
  });

  test("is not what an approval or another line of business is asked for", () => {
    const approval = inState(inputFor("approval", "qhp"), "CA");
    expect(
      lintNotice(writeLetter("approval", approval).letter, approval).map(({ text }) => text),
    ).toEqual([]);
    const medicaid = inState(inputFor("adverse", "medicaid-managed-care"), "CA");
    expect(
      lintNotice(writeLetter("adverse", medicaid).letter, medicaid).some(({ text }) =>
        text.includes("direct phone"),
      ),
    ).toBe(false);
  });
});
