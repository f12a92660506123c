import { describe, expect, it } from "vitest";
import { digestOf, isPlainObject, readDigest, type CaseRecord } from "#domain";
import { currentSets, dayNumber, parseCase, policyOf, readAnswers } from "#criteria";
import { exportCaseFile } from "#interop/case-file";
import { sampleRecord } from "#interop/case-file";
import { sampleFiles } from "./sample-files.ts";

const now = "2026-03-09T14:05:00.000Z";

describe("the sample cases", () => {
  it("are the public ones of every set, in the order of their numbers", () => {
    for (const { id } of currentSets) {
      const prefix = policyOf({ id })?.samplePrefix ?? "";
      const own = sampleFiles.filter(({ content }) => setOf(content) === id);
      expect(own.length).toBeGreaterThan(0);
      expect(own.map(({ number }) => number)).toEqual(
        own.map((_, index) => `${prefix}${String(index + 1).padStart(2, "0")}`),
      );
    }
    // A folder that no set is published from yet gives no samples: each would stop the loading.
    const published: readonly (string | undefined)[] = currentSets.map(({ id }) => id);
    expect(sampleFiles.filter(({ content }) => !published.includes(setOf(content)))).toEqual([]);
  });

  it("are cases of their own, whichever set they belong to", () => {
    const made = sampleFiles.map(({ number, content }) => sampleRecord(number, content, now));
    expect(new Set(made.map((sample) => sample?.key)).size).toBe(sampleFiles.length);
    expect(new Set(made.map((sample) => sample?.record.id)).size).toBe(sampleFiles.length);
  });

  for (const { number, content } of sampleFiles) {
    const record = recordOf(number, content);
    const expected = expectedOf(content);

    it(`show on the worklist what is expected of number ${number}`, () => {
      const digest = readDigest(digestOf(record, { zone: "America/Chicago" }));
      expect(digest?.recommendation).toBe(expected["recommendation"]);
      const missing = digest === null ? 0 : digest.missingCare + digest.missingPaper + digest.open;
      expect(missing).toBe(lengthOf(expected["requirements"]));
      expect(digest?.codingQueries).toBe(lengthOf(expected["codingQueries"]));
      expect(digest?.unreadableEntries).toBe(0);
    });

    it(`can be told from a real member's: number ${number}`, () => {
      expect(record.origin.kind).toBe("sample");
      expect(record.member.name).toBe(`Sample, ${nameIn(record)} (SYN-${number})`);
      // A clinical summary begins with age and sex; made-up ones are the same at every loading.
      expect(record.member.dateOfBirth).toMatch(/^19[4-8]\d-\d\d-\d\d$/);
      expect(dayNumber(record.member.dateOfBirth)).toBeDefined();
      expect(record.member.sex).toMatch(/^(fe)?male$/);
      expect(record.id).toMatch(/^[A-Za-z0-9_-]{22,64}$/);
    });

    it(`come out of an export as they came in: number ${number}`, () => {
      const exported = exportCaseFile(record);
      if (!exported.ok) throw new Error(exported.message);
      expect(exported.file.leftOut).toEqual([]);
      const again = parseCase(JSON.parse(exported.file.text));
      const original = parseCase(content);
      if (!again.ok || !original.ok) throw new Error("a case file can’t be read");
      // Dated from the day of loading, and otherwise as in the file.
      expect(again.case.facts).toEqual(readAnswers(again.case.set, record.answers).facts);
      expect(withoutDates(again.case.facts)).toEqual(withoutDates(original.case.facts));
      expect(again.case.parameters).toEqual(original.case.parameters);
      expect(exported.file.text).not.toContain("SYN-");
    });
  }
});

describe("a case that this release cannot judge", () => {
  it("shows no recommendation rather than a wrong one", () => {
    const [first] = sampleFiles;
    const record = recordOf("01", first?.content);
    expect(digestOf({ ...record, criteriaSet: "other-set@1.0.0" }, { zone: "UTC" })).toEqual({});
    expect(digestOf({ ...record, parameters: { ptMinWeeks: -1 } }, { zone: "UTC" })).toEqual({});
    expect(readDigest({})).toBeNull();
  });
});

describe("an export", () => {
  it("leaves out and names what can’t be read as an answer or a citation", () => {
    const record = recordOf("01", sampleFiles[0]?.content);
    const exported = exportCaseFile({
      ...record,
      answers: { ...record.answers, presentation: { painCurrent: "6x", mechanism: "fall" } },
      citations: {
        "presentation.mechanism": { document: "Visit note", page: "iv" },
        "presentation.painCurrent": { document: "Visit note", page: "3" },
      },
    });
    if (!exported.ok) throw new Error(exported.message);
    expect(exported.file.leftOut.map(({ path }) => path)).toEqual([
      "presentation.painCurrent",
      "citations.presentation.mechanism.page",
    ]);
    const content: unknown = JSON.parse(exported.file.text);
    expect(content).toMatchObject({
      facts: { presentation: { mechanism: "fall" } },
      citations: {
        "presentation.mechanism": { document: "Visit note" },
        "presentation.painCurrent": { document: "Visit note", page: 3 },
      },
    });
    expect(exported.file.text).not.toContain("6x");
  });
});

function withoutDates(facts: unknown): string {
  return JSON.stringify(facts).replaceAll(/\d{4}-\d{2}-\d{2}/g, "DATE");
}

function setOf(content: unknown): string | undefined {
  const parsed = parseCase(content);
  return parsed.ok ? parsed.case.set.id : undefined;
}

function recordOf(number: string, content: unknown): CaseRecord {
  const sample = sampleRecord(number, content, now);
  if (sample === null) throw new Error(`sample ${number} can’t be read`);
  return sample.record;
}

function expectedOf(content: unknown): Readonly<Record<string, unknown>> {
  const expected = isPlainObject(content) ? content["expected"] : undefined;
  return isPlainObject(expected) ? expected : {};
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : -1;
}

/** The made-up family name, which is one word. */
function nameIn(record: CaseRecord): string {
  return /^Sample, (\w+) /.exec(record.member.name)?.[1] ?? "";
}
