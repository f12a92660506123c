import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { currentSets } from "#criteria";
import { linesOfBusiness } from "../../clocks/index.ts";
import { noticeKinds } from "../../case/notice.ts";
import { abbreviations, abbreviationsIn } from "../../text/abbreviations.ts";
import { exampleAssessment, noticeInput } from "../cases-for-test.ts";
import type { NoticeFinding } from "../finding.ts";
import { sectionText } from "../letter.ts";
import { anyLetter, letterFor, withPart, withSentence, writeLetter } from "../letters-for-test.ts";
import { requiredParts } from "../required-parts.ts";
import { codesIn } from "./codes.ts";
import { lintNotice } from "./lint-notice.ts";
import { readingOf } from "./reading-grade.ts";

const rulesOf = (findings: readonly NoticeFinding[]) => findings.map(({ rule }) => rule);
const againstKinds = ["adverse", "partial"] as const;

describe("a letter as it is written", () => {
  const all = noticeKinds.flatMap((kind) => linesOfBusiness.map((line) => ({ kind, line })));
  test.each(all)("$kind, $line has no finding", ({ kind, line }) => {
    const { letter, input } = letterFor(kind, line);
    const needsForm =
      line === "medicare-advantage" && againstKinds.some((against) => against === kind);
    const found = lintNotice(letter, input).filter(({ rule }) => rule !== "unverified-source");
    expect(rulesOf(found)).toEqual(needsForm ? ["required-form"] : []);
  });

  test.each(againstKinds)(
    "%s names each source that was not verified to its sender once, last, and not in the letter",
    (kind) => {
      const { letter, input } = letterFor(kind, "qhp");
      const copied = sectionText(letter, "copy-reasons");
      const unverified = input.assessment.set.evidence.filter(
        ({ state, citation }) => state === "likely" && copied.includes(citation),
      );
      expect(unverified.length).toBeGreaterThan(0);
      expect(copied).not.toContain("confirmed");
      const found = lintNotice(letter, input);
      const last = found.slice(-unverified.length);
      expect(last.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual(
        unverified.map(() => "unverified-source advice"),
      );
      expect(
        unverified.filter(({ citation }) => !last.some(({ text }) => text.includes(citation))),
      ).toEqual([]);
      expect(found).toHaveLength(unverified.length);
    },
  );

  test("a Medicare Advantage denial is refused for its form, CMS-10003, with where that was read and what to do", () => {
    for (const kind of againstKinds) {
      const { letter, input } = letterFor(kind, "medicare-advantage");
      const [finding] = lintNotice(letter, input);
      expect(finding?.severity).toBe("blocking");
      expect(finding?.text).toMatch(/CMS-10003.*422\.568\(e\)\(1\)/);
      expect(finding?.text).toContain("An administrator uploads CMS-10003 in Plan settings.");
    }
  });

  test.each(currentSets)("spells out every abbreviation of $id", (set) => {
    const { evidence: _citations, ...words } = set;
    const capitals = abbreviationsIn(JSON.stringify(words)).map(({ short }) => short);
    expect(capitals.length).toBeGreaterThan(3);
    // Names of lines of business and of authors in provenance, and notes on codes, are in no letter's text.
    const inNoLetter = ["JW", "JY", "PM", "PMID", "S33", "III"];
    expect(
      capitals.filter((short) => !(short in abbreviations) && !inNoLetter.includes(short)),
    ).toEqual([]);
  });
});

/** A clinic reads "MRI" as it is. */
const toMember = noticeKinds.filter((kind) => kind !== "request-for-information");

describe("the linter finds", () => {
  test("every required part that is gone", () => {
    fc.assert(
      fc.property(anyLetter(), fc.nat(), ({ letter, input }, at) => {
        const required = requiredParts(letter.kind, letter.lineOfBusiness);
        const gone = required[at % required.length]?.id;
        const sections = letter.sections.filter(({ id }) => id !== gone);
        expect(lintNotice({ ...letter, sections }, input)).toContainEqual(
          expect.objectContaining({ rule: "required-part", severity: "blocking", part: gone }),
        );
      }),
    );
  });

  test("an abbreviation that nobody spelled out, wherever it stands", () => {
    fc.assert(
      fc.property(
        anyLetter(toMember),
        fc.constantFrom("what-next", "dates", "member"),
        fc.constantFrom("TENS", "EMG", "NSAID", "QZX"),
        ({ letter, input }, part, short) => {
          const planted = withSentence(letter, part, `Bring the ${short} report.`);
          expect(lintNotice(planted, input)).toContainEqual(
            expect.objectContaining({ rule: "abbreviation", severity: "blocking" }),
          );
        },
      ),
    );
  });

  test("a code without its words, wherever it stands", () => {
    fc.assert(
      fc.property(
        anyLetter(),
        fc.constantFrom("what-next", "member", "dates"),
        fc.constantFrom("27096", "M53.3", "0442T", "M54.16"),
        ({ letter, input }, part, code) => {
          const planted = withSentence(letter, part, `This is about ${code}.`);
          expect(lintNotice(planted, input)).toContainEqual(
            expect.objectContaining({ rule: "bare-code", severity: "blocking" }),
          );
        },
      ),
    );
  });

  test("a reason that is not the specific one", () => {
    fc.assert(
      fc.property(anyLetter(againstKinds), ({ letter, input }) => {
        const vague = withPart(letter, "reason", (line) =>
          line.replace(/What your records show: .*/, "What your records show: Not enough."),
        );
        expect(rulesOf(lintNotice(vague, input))).toContain("specific-reason");
        const changed = withPart(letter, "statement", (line) => line.replace("visits", "notes"));
        expect(rulesOf(lintNotice(changed, input))).toContain("specific-reason");
      }),
    );
  });

  test("a criterion without its source", () => {
    fc.assert(
      fc.property(anyLetter(againstKinds), ({ letter, input }) => {
        const planted = withPart(letter, "copy-reasons", (line) => line.replace(/^Source: .*/, ""));
        expect(rulesOf(lintNotice(planted, input))).toContain("criterion-source");
      }),
    );
  });

  test("a letter that is hard to read, with its hardest sentence", () => {
    const { letter, input } = letterFor("approval", "qhp");
    const hard =
      "Notwithstanding the aforementioned considerations, authorization necessitates comprehensive documentation establishing unsatisfactory therapeutic responsiveness.";
    const planted = withPart(letter, "what-next", () => `${hard} ${hard}`);
    expect(lintNotice(planted, input)).toContainEqual(
      expect.objectContaining({ rule: "reading-grade", severity: "advice" }),
    );
    expect(lintNotice(planted, input).at(-1)?.text).toContain("Notwithstanding");
  });
});

test("what nobody entered is named to whoever sends the letter, and blocks nothing", () => {
  const { letter, input } = letterFor("adverse", "qhp");
  const texts = {
    ...input.plan.texts,
    languages: "English, Spanish, Tagalog",
    taglines: "Spanish: x",
  };
  const bare = {
    ...input,
    plan: { ...input.plan, texts: { ...texts, nondiscrimination: "", stateForms: "CA: Form" } },
    record: {
      ...input.record,
      request: { ...input.record.request, providerFax: "", providerAddress: " " },
    },
  };
  const found = lintNotice(letter, bare);
  expect(found.every(({ severity }) => severity === "advice")).toBe(true);
  const text = found.map((one) => one.text).join("\n");
  expect(text).toContain("1 of 15 language assistance statements are entered. Missing: Tagalog.");
  expect(text).toContain("no nondiscrimination notice");
  expect(text).toContain("Texas asks for the independent review form");
  expect(text).toContain("requesting provider’s copy has no fax or address");
  const approval = letterFor("approval", "qhp");
  const {
    units: _units,
    side: _side,
    authorizationNumber: _number,
    ...request
  } = approval.input.record.request;
  const approvedBare = { ...approval.input, record: { ...approval.input.record, request } };
  expect(lintNotice(approval.letter, approvedBare).map((one) => one.text)).toEqual([
    "The letter has no authorization number, so it gives the reference number. If the plan’s system issued one, enter it on this page.",
    "The letter does not name units, side. Enter what applies in the review, under Request, or in the case details.",
  ]);
});

test("what a physician signed is advised on, not forbidden: it cannot be changed any more", () => {
  const own = "The QZX score is low. The claim has M53.3 on it, and that is all there is.";
  const { letter, input } = writeLetter(
    "adverse",
    noticeInput(exampleAssessment("07"), { outcome: "adverse", decision: { rationale: own } }),
  );
  const findings = lintNotice(letter, input);
  expect(new Set(rulesOf(findings))).toEqual(
    new Set(["abbreviation", "bare-code", "unverified-source"]),
  );
  expect(findings.every(({ severity }) => severity === "advice")).toBe(true);
});

test("codes are told from dates, phones and sums of days", () => {
  expect(
    codesIn("Call 1-800-555-0100 by March 2, 2026. You have 180 days. 64999, M53.3, S32"),
  ).toEqual(["64999", "M53.3", "S32"]);
});

test("a plain sentence reads at a low grade, and a list is not one long sentence", () => {
  expect(readingOf(["We did not approve this request."])?.grade).toBeLessThan(6);
  const items = Array.from({ length: 20 }, () => "A note of the visit");
  expect(readingOf(items)?.grade).toBeLessThan(5);
  expect(readingOf([])).toBeUndefined();
});

test("the hardest sentence of a quotation is quoted once", () => {
  const hard =
    "Notwithstanding the aforementioned considerations, authorization necessitates comprehensive documentation establishing therapeutic responsiveness.";
  const { letter, input } = writeLetter(
    "adverse",
    noticeInput(exampleAssessment("07"), { outcome: "adverse", decision: { rationale: hard } }),
  );
  const [finding] = lintNotice(letter, input);
  expect(finding?.text).toContain(`Hardest sentence: “${hard}”`);
  expect(finding?.text).not.toMatch(/““|””/);
});
