import { describe, expect, it } from "vitest";
import { currentSet, documentationOnly } from "#criteria";
import { type CaseStore, createCaseIndex, digestOf, summarizeCase } from "#domain";
import { likelyEntry, newCaseDoubts, newCaseErrors, noEntries } from "./new-case.ts";
import { newCaseFrom } from "./new-case-record.ts";
import { isReferenceTaken } from "./reference-taken.ts";

const set = currentSet("sacrococcygeal-64999");
const now = "2026-03-09T14:05:00.000Z";
const idsOf = (entries: Partial<typeof noEntries>, halfTyped: readonly string[] = []) =>
  newCaseErrors({ ...noEntries, criteriaSet: set.id, ...entries }, "2026-03-09", halfTyped).map(
    ({ id }) => id,
  );

describe("a new case", () => {
  it("needs a name or a reference, nothing else", () => {
    expect(idsOf({})).toEqual(["memberName"]);
    expect(idsOf({ memberName: "  " })).toEqual(["memberName"]);
    expect(idsOf({ memberName: "Example, Ada" })).toEqual([]);
    expect(idsOf({ reference: "REF-1" })).toEqual([]);
  });

  it("takes a time of receipt whole or not at all", () => {
    const named = { reference: "REF-1" };
    expect(idsOf({ ...named, receivedDate: "2026-03-02" })).toEqual([
      "receivedTime",
      "receivedZone",
    ]);
    expect(idsOf({ ...named, receivedZone: "UTC" })).toEqual(["receivedDate", "receivedTime"]);
  });

  it("does not take an unfinished date for an empty one", () => {
    const named = { reference: "REF-1" };
    expect(idsOf(named, ["dateOfBirth"])).toEqual(["dateOfBirth"]);
    expect(idsOf(named, ["receivedDate"])).toContain("receivedDate");
  });

  it("refuses dates of impossible years, and asks back what a two-digit year means", () => {
    const named = { reference: "REF-1", receivedTime: "09:00", receivedZone: "UTC" };
    for (const date of ["0025-10-20", "0071-02-03", "1899-12-31", "2101-01-01", "9999-01-01"]) {
      expect(idsOf({ ...named, dateOfBirth: date, receivedDate: "2026-03-02" })).toEqual([
        "dateOfBirth",
      ]);
      expect(idsOf({ ...named, receivedDate: date })).toEqual(["receivedDate"]);
    }
    expect(idsOf({ ...named, dateOfBirth: "1900-01-01", receivedDate: "2026-03-02" })).toEqual([]);
    expect(likelyEntry("0071-02-03", "2026-03-09")).toBe("1971-02-03");
    expect(likelyEntry("0025-10-20", "2026-03-09")).toBe("2025-10-20");
    expect(likelyEntry("1971-02-03", "2026-03-09")).toBeUndefined();
    expect(likelyEntry("", "2026-03-09")).toBeUndefined();
  });

  it("refuses a date of birth in the future, and takes the edge of it", () => {
    const born = (dateOfBirth: string) => idsOf({ reference: "REF-1", dateOfBirth });
    expect(born("2026-03-09")).toEqual([]);
    for (const date of ["2026-03-10", "2026-12-01", "2062-03-09", "2100-12-31"]) {
      expect(born(date)).toEqual(["dateOfBirth"]);
    }
  });

  it("asks about a reference that another case has, and only that whole reference", async () => {
    const taken = newCaseFrom({ ...noEntries, reference: " REF-12 " }, set, now);
    const stamp = { revision: 1, version: "1", removedAt: null };
    const index = createCaseIndex([
      summarizeCase(taken, stamp, (record) => digestOf(record, { zone: "UTC" })),
    ]);
    const store: Pick<CaseStore, "list"> = {
      list: (query) => Promise.resolve({ ok: true, value: index.page(query ?? {}) }),
    };
    for (const same of ["REF-12", "ref-12", " REF-12"]) {
      expect(await isReferenceTaken(store, same)).toBe(true);
    }
    for (const other of ["", "  ", "REF-1", "REF-123", "12"]) {
      expect(await isReferenceTaken(store, other)).toBe(false);
    }
    const present = { now: Date.parse(now), today: "2026-03-09", isReferenceTaken: true };
    expect(newCaseDoubts({ ...noEntries, reference: "REF-12" }, present)).toMatchObject([
      { id: "reference" },
    ]);
  });

  it("asks about what can hardly be meant, and takes the edges of it", () => {
    const present = { now: Date.parse("2026-03-09T14:05:00Z"), today: "2026-03-09" };
    const doubts = (entries: Partial<typeof noEntries>) =>
      newCaseDoubts({ ...noEntries, ...entries }, present).map(({ id }) => id);
    expect(doubts({})).toEqual([]);
    expect(doubts({ dateOfBirth: "2026-03-09" })).toEqual([]);
    expect(doubts({ dateOfBirth: "1906-03-09" })).toEqual([]);
    expect(doubts({ dateOfBirth: "1906-03-08" })).toEqual(["dateOfBirth"]);
    const received = (receivedTime: string) =>
      doubts({ receivedDate: "2026-03-09", receivedTime, receivedZone: "America/Chicago" });
    expect(received("09:05")).toEqual([]);
    expect(received("09:06")).toEqual(["receivedDate"]);
  });

  it("answers only what was entered", () => {
    expect(newCaseFrom({ ...noEntries, reference: "REF-1" }, set, now).answers).toEqual({});
    const entries = {
      ...noEntries,
      memberName: " Example, Ada ",
      urgency: "expedited",
      // What a form library holds for radios that nobody touched.
      lineOfBusiness: null,
      receivedDate: "2026-03-02",
      receivedTime: "09:00",
      receivedZone: "America/Chicago",
    };
    const record = newCaseFrom(entries, set, now);
    expect(record.member.name).toBe("Example, Ada");
    expect(record.answers).toEqual({
      request: { urgency: "expedited", receivedAt: "2026-03-02T09:00:00-06:00" },
    });
  });

  it("prefills the codes as the criteria read them, and none that they do not take", () => {
    const codes = { ...noEntries, cptCode: " 64999", diagnosisCodes: "m533, G89.29" };
    expect(newCaseFrom(codes, set, now).answers).toEqual({
      request: { cptCode: "64999", diagnosisCodes: ["M53.3", "G89.29"] },
    });
    expect(newCaseFrom({ ...codes, cptCode: "27096" }, set, now).answers).toEqual({
      request: { diagnosisCodes: ["M53.3", "G89.29"] },
    });
    const other = newCaseFrom({ ...codes, cptCode: "27096" }, documentationOnly, now);
    expect(other.criteriaSet).toBe("documentation-only@1.0.0");
    expect(other.answers).toMatchObject({ request: { cptCode: "27096" } });
  });

  it("knows of no jurisdiction until one is chosen", () => {
    const named = { ...noEntries, reference: "REF-1" };
    expect(newCaseFrom(named, set, now).request).not.toHaveProperty("jurisdiction");
    const chosen = newCaseFrom({ ...named, jurisdiction: "TX" }, set, now);
    expect(chosen.request.jurisdiction).toBe("TX");
  });

  it("knows of no sex until one is chosen", () => {
    const named = { ...noEntries, reference: "REF-1" };
    expect(newCaseFrom(named, set, now).member).not.toHaveProperty("sex");
    expect(newCaseFrom({ ...named, sex: "female" }, set, now).member.sex).toBe("female");
  });

  it("records the criteria set and every value it is evaluated with", () => {
    const record = newCaseFrom({ ...noEntries, reference: "REF-1" }, set, now);
    expect(record.criteriaSet).toBe("sacrococcygeal-64999@1.2.0");
    expect(record.parameters).toMatchObject({ ptMinWeeks: 6, blockReliefMinPercent: 50 });
  });
});
