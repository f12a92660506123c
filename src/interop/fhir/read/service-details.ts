import { dateInWords } from "../clinical/dates.ts";
import type { RequestFact } from "./incoming-request.ts";
import { ordersOf } from "./ordered-service.ts";
import type { FieldValue } from "./proposals.ts";
import { type Reading, sourceOf } from "./reading.ts";
import type { ClaimItem, Concept } from "./shapes.ts";
import { servicePaths } from "#criteria";
import { codeIn, codingInWords, conceptInWords, dayOf } from "./words.ts";

/** What one line says of how much, where, on which side and when: for the form, and for the questions of the criteria. */
export type ServiceDetails = {
  readonly fields: readonly FieldValue[];
  readonly facts: readonly RequestFact[];
};

type Detail = FieldValue & { readonly fact: RequestFact };

/** The details of a line that is still asked for. */
export function serviceDetailsIn(reading: Reading, item: ClaimItem, index: number): ServiceDetails {
  const details = [
    ...unitsOf(reading, item, index),
    ...siteOf(reading, item, index),
    ...sidesOf(reading, item, index),
    ...daysOf(reading, item, index),
  ];
  return {
    fields: details.map(({ field, value, source }) => ({ field, value, source })),
    facts: details.map(({ fact }) => fact),
  };
}

function unitsOf({ claim }: Reading, { quantity }: ClaimItem, index: number): readonly Detail[] {
  const units = quantity?.value;
  if (units === undefined || !Number.isInteger(units) || units < 1) return [];
  const quote = [String(units), quantity?.unit ?? ""].join(" ").trim();
  const source = sourceOf(claim.sent, ["item", index, "quantity"], quote);
  const fact = { path: servicePaths.units, value: units, source };
  return [{ field: "units", value: String(units), source, fact }];
}

/** CMS place of service codes; all that is not named is another site. */
const places: Readonly<Record<string, readonly [value: string, label: string]>> = {
  "11": ["office", "Office"],
  "19": ["outpatient-hospital", "Outpatient hospital"],
  "21": ["inpatient-hospital", "Inpatient hospital"],
  "22": ["outpatient-hospital", "Outpatient hospital"],
  "24": ["ambulatory-surgery-center", "Ambulatory surgery center"],
};

function siteOf({ claim }: Reading, item: ClaimItem, index: number): readonly Detail[] {
  return (item.locationCodeableConcept?.coding ?? []).flatMap((coding, at): Detail[] => {
    const code = codeIn(coding.code);
    if (!/^\d\d$/.test(code)) return [];
    const [value, label] = Object.hasOwn(places, code) ? (places[code] ?? other) : other;
    const path = ["item", index, "locationCodeableConcept", "coding", at];
    const source = sourceOf(claim.sent, path, `Place of service: ${codingInWords(coding)}`);
    return [
      { field: "site", value: label, source, fact: { path: servicePaths.site, value, source } },
    ];
  });
}

const other = ["other", "Another site"] as const;

/** Modifiers of a line, and SNOMED CT qualifiers of a body site. */
const sides: Readonly<Record<string, readonly [value: string, label: string]>> = {
  LT: ["left", "Left"],
  RT: ["right", "Right"],
  "50": ["both", "Both"],
  "7771000": ["left", "Left"],
  "24028007": ["right", "Right"],
  "51440002": ["both", "Both"],
};

function sidesOf(reading: Reading, item: ClaimItem, index: number): readonly Detail[] {
  const { claim } = reading;
  const own = (
    concept: Concept | undefined,
    path: readonly (string | number)[],
    sent = claim.sent,
  ) =>
    (concept?.coding ?? []).flatMap((coding, at): Detail[] => {
      const code = codeIn(coding.code);
      const side = Object.hasOwn(sides, code) ? sides[code] : undefined;
      if (side === undefined) return [];
      const source = sourceOf(sent, [...path, "coding", at], codingInWords(coding));
      const fact = { path: servicePaths.side, value: side[0], source };
      return [{ field: "side", value: side[1], source, fact }];
    });
  return [
    ...(item.modifier ?? []).flatMap((one, at) => own(one, ["item", index, "modifier", at])),
    ...own(item.bodySite, ["item", index, "bodySite"]),
    ...ordersOf(reading, item).flatMap(({ sent, body }) =>
      (body.bodySite ?? []).flatMap((one, at) => own(one, ["bodySite", at], sent)),
    ),
  ];
}

function daysOf(reading: Reading, item: ClaimItem, index: number): readonly Detail[] {
  const { servicedDate, servicedPeriod } = item;
  return [
    ...dayAt(reading, servicedDate, ["item", index, "servicedDate"], "serviceFrom"),
    ...dayAt(
      reading,
      servicedPeriod?.start,
      ["item", index, "servicedPeriod", "start"],
      "serviceFrom",
    ),
    ...dayAt(
      reading,
      servicedPeriod?.end,
      ["item", index, "servicedPeriod", "end"],
      "serviceThrough",
    ),
  ];
}

/** A year or a month alone is no day, and says so. */
function dayAt(
  { claim, miss }: Reading,
  written: string | undefined,
  path: readonly (string | number)[],
  field: "serviceFrom" | "serviceThrough",
): readonly Detail[] {
  if (written === undefined) return [];
  const value = dayOf(written);
  if (value === undefined) {
    miss(claim.sent, path, "is not a calendar date");
    return [];
  }
  const source = sourceOf(claim.sent, path, dateInWords(value));
  return [{ field, value, source, fact: { path: servicePaths[field], value, source } }];
}

/** What else is billed with the proposed code, by the kind of service its code is. */
export function otherServiceFact(
  { claim }: Reading,
  item: ClaimItem,
  index: number,
  code: string,
): RequestFact {
  const units = item.quantity?.value;
  const quote = item.productOrService === undefined ? code : conceptInWords(item.productOrService);
  return {
    path: servicePaths.otherServices,
    value: {
      service: kindOfService(code),
      code,
      ...(units !== undefined && Number.isInteger(units) && units > 0 ? { units } : {}),
    },
    source: sourceOf(claim.sent, ["item", index, "productOrService"], quote),
  };
}

/** CPT: guidance by fluoroscopy, CT and ultrasound; moderate sedation; anesthesia 00100 to 01999. */
function kindOfService(code: string): string {
  if (["77002", "77003"].includes(code)) return "fluoroscopic-guidance";
  if (code === "77012") return "ct-guidance";
  if (code === "76942") return "ultrasound-guidance";
  if (/^9915[1-7]$/.test(code)) return "moderate-sedation";
  return /^0[01]\d{3}$/.test(code) && code >= "00100" ? "anesthesia" : "other";
}
