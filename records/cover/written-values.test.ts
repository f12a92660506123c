import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { faxHeadersOf } from "./fax-header.ts";
import { isNpi } from "./npi.ts";
import { repairDigits } from "./page-lines.ts";
import { phonesIn } from "./read-values.ts";
import { diagnosisCodesIn, procedureCodesIn } from "./request-codes.ts";
import { sameName } from "./same-value.ts";
import { urgencyOn } from "./urgency-words.ts";
import { datesIn } from "./written-dates.ts";

const pad = (value: number) => String(value).padStart(2, "0");
const day = fc
  .tuple(
    fc.integer({ min: 1930, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => ({ year, month, date }));
const monthNames =
  "January February March April May June July August September October November December".split(
    " ",
  );

describe("a date", () => {
  it("is read in every way US records write it, wherever it stands in a line", () => {
    fc.assert(
      fc.property(
        day,
        fc.constantFrom("", "DOB: ", "seen on "),
        ({ year, month, date }, before) => {
          const iso = `${String(year)}-${pad(month)}-${pad(date)}`;
          const name = monthNames[month - 1] ?? "";
          for (const written of [
            `${String(month)}/${String(date)}/${String(year)}`,
            `${pad(month)}-${pad(date)}-${String(year)}`,
            `${pad(month)}.${pad(date)}.${String(year)}`,
            iso,
            `${name} ${String(date)}, ${String(year)}`,
            `${name.slice(0, 3)} ${pad(date)} ${String(year)}`,
            `${String(date)} ${name} ${String(year)}`,
            `${pad(date)}-${name.slice(0, 3)}-${String(year)}`,
          ]) {
            const text = `${before}${written} and so on`;
            expect(datesIn(text, 2026)).toEqual([
              { iso, start: before.length, end: before.length + written.length },
            ]);
          }
        },
      ),
    );
  });

  it("with a year of two digits is never in a year to come", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99 }), (year) => {
        const iso = datesIn(`03/09/${pad(year)}`, 2026)[0]?.iso ?? "";
        expect(iso.slice(2, 4)).toBe(pad(year));
        expect(Number(iso.slice(0, 4))).toBeLessThanOrEqual(2026);
        expect(Number(iso.slice(0, 4))).toBeGreaterThan(1926);
      }),
    );
  });

  test.each(["02/30/1962", "13/01/2026", "Feb 29, 2025", "00/12/1980", "31 Apr 1990"])(
    "that no calendar has is found and has no day: %s",
    (written) => {
      expect(datesIn(written, 2026)).toEqual([{ start: 0, end: written.length }]);
    },
  );

  test.each(["212-555-0134", "1/9", "64999", "120/80", "12345/67/8901", "1234567893"])(
    "is not %s",
    (text) => {
      expect(datesIn(text, 2026)).toEqual([]);
    },
  );
});

describe("an NPI", () => {
  it("has one right check digit for each nine digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 100_000_000, max: 299_999_999 }), (nine) => {
        const right = Array.from({ length: 10 }, (_, digit) => `${String(nine)}${String(digit)}`);
        expect(right.filter((digits) => isNpi(digits))).toHaveLength(1);
      }),
    );
  });

  it("is known by published examples, and by any two digits that were turned round or one that is wrong", () => {
    expect(isNpi("1234567893")).toBe(true);
    expect(isNpi("1245319599")).toBe(true);
    for (const wrong of [
      "1234567890",
      "1243567893",
      "1234567983",
      "123456789",
      "3234567893",
      "12345678931",
    ]) {
      expect(isNpi(wrong)).toBe(false);
    }
  });
});

it("a telephone number is read however it is written, and no other number is one", () => {
  const parts = fc.tuple(
    fc.integer({ min: 200, max: 999 }),
    fc.integer({ min: 200, max: 999 }),
    fc.integer({ min: 0, max: 9999 }),
  );
  fc.assert(
    fc.property(parts, ([area, middle, last]) => {
      const four = String(last).padStart(4, "0");
      const value = `${String(area)}-${String(middle)}-${four}`;
      for (const written of [
        value,
        `(${String(area)}) ${String(middle)}-${four}`,
        `${String(area)}.${String(middle)}.${four}`,
        `+1 ${String(area)} ${String(middle)} ${four}`,
        `1-${value}`,
        `${String(area)}${String(middle)}${four}`,
      ]) {
        expect(phonesIn(`call ${written} today`).map((phone) => phone.value)).toEqual([value]);
      }
    }),
  );
  expect(phonesIn("212-555-0134 ext. 12")[0]?.value).toBe("212-555-0134 x 12");
  for (const other of [
    "03/09/2026 08:14",
    "112-555-0134",
    "212-555-01345",
    "64999",
    "88-4410-772",
  ]) {
    expect(phonesIn(other)).toEqual([]);
  }
});

it("a name is the same in either order, with or without a middle initial, and with one letter misread", () => {
  const word = fc.stringMatching(/^[a-z]{4,9}$/);
  fc.assert(
    fc.property(word, word, (first, last) => {
      expect(sameName(`${first} ${last}`, `${last.toUpperCase()}, ${first.toUpperCase()} J.`)).toBe(
        true,
      );
      expect(sameName(`${first} ${last}`, `${first} ${last}x MD`)).toBe(false);
    }),
  );
  expect(sameName("Nora Testcase", "Nora Testcose")).toBe(true);
  expect(sameName("Nora Testcase", "Norman Testcase")).toBe(false);
  expect(sameName("", "Nora Testcase")).toBe(false);
});

it("digits that OCR misread are repaired in their place, and words stay words", () => {
  expect(repairDigits("O3/l2/1962 and 2I2-555-O1S4")).toBe("03/12/1962 and 212-555-0154");
  expect(repairDigits("Solo, ISO, BIll, Z")).toBe("Solo, ISO, BIll, Z");
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(repairDigits(text)).toHaveLength(text.length);
    }),
  );
});

it("codes are read behind their labels, whichever way they are separated", () => {
  const values = (found: readonly { readonly value: string }[]) => found.map(({ value }) => value);
  expect(values(procedureCodesIn("64999, 77003; G0260 0213T"))).toEqual([
    "64999",
    "77003",
    "G0260",
    "0213T",
  ]);
  expect(values(procedureCodesIn("97205-1234 M53.3 649999"))).toEqual([]);
  expect(values(diagnosisCodesIn("M53.3, G8929 / M533; S32.2XXA"))).toEqual([
    "M53.3",
    "G89.29",
    "M53.3",
    "S32.2XXA",
  ]);
  expect(values(diagnosisCodesIn("L4-5, 64999, C-spine"))).toEqual([]);
});

it("urgency counts by its box, and a sentence about urgent requests says nothing", () => {
  const said = (text: string) =>
    urgencyOn({ text, start: 0, end: text.length }).map(
      ({ value, isMarked }) => `${value} ${String(isMarked)}`,
    );
  expect(said("[X] Expedited [ ] Standard")).toEqual(["expedited true"]);
  expect(said("☐ Urgent ☑ Routine")).toEqual(["standard true"]);
  expect(said("Standard [ ]  Expedited [x]")).toEqual(["expedited true"]);
  expect(said("( ) STAT ( ) Routine")).toEqual([]);
  expect(said("Non-urgent")).toEqual(["standard true"]);
  expect(said("Expedited Standard")).toEqual(["expedited false", "standard false"]);
  for (const nothing of [
    "Seen in urgent care last week",
    "Denies urinary urgency",
    "Expedited requests must be certified by the physician",
    "If urgent, call the number below",
  ]) {
    expect(said(nothing)).toEqual([]);
  }
});

test.each([
  ["03/09/2026 08:14 FROM: Clinic 212-555-0134 TO: 18005550100 P. 1/9", "2026-03-09T08:14"],
  ["Mar 09 2026 08:14PM Clinic 2125550134 page 3", "2026-03-09T20:14"],
  ["2026-03-09 00:05:59 Clinic Fax p.002/009", "2026-03-09T00:05"],
  ["12:01 AM 03/09/2026 (PST) RightFax N1-2 Page 2 of 4", "2026-03-09T00:01"],
])("%s is the line of a fax machine", (text, at) => {
  expect(
    faxHeadersOf({ number: 1, origin: "text", text }, 2026).map((header) => header.at),
  ).toEqual([at]);
});

test.each([
  "Visit date: 03/09/2026 08:14 page 1 of 3",
  "Printed 03/09/2026 08:14 Page 1/3",
  "03/09/2026 Fax to the plan",
  "Seen 03/09/2026 at 25:99, fax 212-555-0134",
])("%s is not", (text) => {
  expect(faxHeadersOf({ number: 1, origin: "text", text }, 2026)).toEqual([]);
});
