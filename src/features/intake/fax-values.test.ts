import { describe, expect, it } from "vitest";
import { currentSet } from "#criteria";
import type { CoverField, CoverMention, CoverProposal } from "#records";
import type { ArrivedSource } from "./arrived-value.ts";
import { citationsOf, confirmedFrom, withConfirmations } from "./confirm-sources.ts";
import { entriesOf, isBlank, isEntered, proposalInWords } from "./fax-values.ts";
import { newCaseFrom } from "./new-case-record.ts";
import { noEntries } from "./new-case.ts";

function proposalOf(field: CoverField, value: string, more: Partial<CoverMention> = {}) {
  const mention: CoverMention = {
    ...{ field, value, document: "fax", page: 2, words: `Label: ${value}` },
    span: { start: 0, end: 9 },
    valueSpan: { start: 7, end: 9 },
    ...{ origin: "text", isDoubtful: false, strength: 3 },
    ...more,
  };
  const proposal: CoverProposal = { field, value, mentions: [mention], isSure: true };
  return proposal;
}

const received = proposalOf("received", "2026-03-09T20:14");
const zone = "America/Chicago";

describe("what the fax says for a field", () => {
  it("is entered as the field takes it, a time of receipt in the zone of the header or else of the plan", () => {
    expect(entriesOf(proposalOf("memberId", "XEH 1"), zone)).toEqual({ memberId: "XEH 1" });
    const time = { receivedDate: "2026-03-09", receivedTime: "20:14" };
    expect(entriesOf(received, zone)).toEqual({ ...time, receivedZone: zone });
    const stated = proposalOf("received", "2026-03-09T20:14", { zone: "America/New_York" });
    expect(entriesOf(stated, zone).receivedZone).toBe("America/New_York");
    expect(entriesOf(received, "Antarctica/Troll").receivedZone).toBe("");
  });

  it("is read as people write it", () => {
    const words = (field: CoverField, value: string) =>
      proposalInWords(proposalOf(field, value), zone);
    expect(words("dateOfBirth", "1974-02-11")).toBe("02/11/1974");
    expect(words("sex", "female")).toBe("Female");
    expect(words("urgency", "expedited")).toBe("Expedited");
    expect(words("memberId", "XEH 1")).toBe("XEH 1");
    expect(proposalInWords(received, zone)).toBe("Mar 9, 2026, 8:14 PM Central");
    expect(proposalInWords(proposalOf("received", "2026-03-09T00:05"), zone)).toContain("12:05 AM");
  });

  it("goes into empty fields alone, and counts as entered only as long as nothing of it is changed", () => {
    const proposed = entriesOf(received, zone);
    expect(isBlank(noEntries, proposed)).toBe(true);
    expect(isEntered({ ...noEntries, ...proposed }, proposed)).toBe(true);
    expect(isEntered({ ...noEntries, ...proposed, receivedTime: "20:15" }, proposed)).toBe(false);
    expect(isBlank({ ...noEntries, receivedTime: "09:00" }, proposed)).toBe(false);
    // A radio group that nobody touched.
    const untouched = { ...noEntries, urgency: null };
    expect(isBlank(untouched, entriesOf(proposalOf("urgency", "expedited"), zone))).toBe(true);
  });
});

describe("creating the case", () => {
  const set = currentSet("sacrococcygeal-64999");
  const now = "2026-03-10T14:05:00.000Z";
  const by = {
    id: "nurse-of-the-example-0001",
    name: "Nora Example",
    role: "nurse-reviewer",
  } as const;
  const proposals = [
    proposalOf("urgency", "expedited", { origin: "ocr" }),
    proposalOf("cptCode", "64999"),
    proposalOf("memberName", "Ada Specimen"),
    received,
  ];
  const citationOf = ({ page, words, origin }: ArrivedSource) => ({
    ...{ document: "fax.pdf", page, quote: words },
    ...(origin === "ocr" ? { origin } : {}),
  });

  it("confirms what the form holds of the fax, with page and words, and nothing that was typed otherwise", () => {
    const entries = {
      ...noEntries,
      ...{ reference: "REF-1", memberName: "Ada Specimen", urgency: "expedited", cptCode: "27096" },
      ...entriesOf(received, zone),
    };
    const confirmed = confirmedFrom(proposals, entries, zone, citationOf);
    expect(confirmed.map(({ path }) => path)).toEqual(["request.urgency", "request.receivedAt"]);
    const record = newCaseFrom(entries, set, now, { citations: citationsOf(confirmed) });
    expect(record.citations).toEqual({
      "request.urgency": { document: "fax.pdf", page: 2, quote: "Label: expedited", origin: "ocr" },
      "request.receivedAt": { document: "fax.pdf", page: 2, quote: "Label: 2026-03-09T20:14" },
    });
    const { proposalActions = {} } = withConfirmations(record, confirmed, by, now);
    expect(Object.values(proposalActions)).toMatchObject([
      { kind: "accepted", path: "request.urgency", value: "expedited", by, at: now },
      { kind: "accepted", path: "request.receivedAt", source: { page: 2 } },
    ]);
  });

  it("has no source for an answer that the criteria do not take, and no confirmation of nothing", () => {
    const entries = { ...noEntries, reference: "REF-1", cptCode: "99999" };
    const confirmed = confirmedFrom([proposalOf("cptCode", "99999")], entries, zone, citationOf);
    const record = newCaseFrom(entries, set, now, { citations: citationsOf(confirmed) });
    expect(record.citations).toEqual({});
    expect(withConfirmations(record, confirmed, by, now)).toBe(record);
  });
});
