import * as z from "zod/mini";

/**
 * What a letter needs of a request beside its names: where to reach provider and facility, and what was asked for in
 * units, place and time. Each came later, may be absent, and is a text as typed; "" is nothing entered.
 */
export const requestDetailNames = [
  "providerAddress",
  "providerPhone",
  "providerFax",
  "providerNpi",
  "facilityAddress",
  "facilityPhone",
  "facilityFax",
  "facilityNpi",
  "units",
  "site",
  "side",
  "serviceFrom",
  "serviceThrough",
  "authorizationNumber",
  "contract",
] as const;
export type RequestDetailName = (typeof requestDetailNames)[number];

const text = z.exactOptional(z.string());

export const requestDetailShape = {
  providerAddress: text,
  providerPhone: text,
  providerFax: text,
  providerNpi: text,
  facilityAddress: text,
  facilityPhone: text,
  facilityFax: text,
  facilityNpi: text,
  units: text,
  site: text,
  side: text,
  serviceFrom: text,
  serviceThrough: text,
  authorizationNumber: text,
  contract: text,
} as const satisfies Readonly<Record<RequestDetailName, typeof text>>;

export const requestDetailWords: Readonly<Record<RequestDetailName, string>> = {
  providerAddress: "Provider’s address",
  providerPhone: "Provider’s phone",
  providerFax: "Provider’s fax",
  providerNpi: "Provider’s NPI",
  facilityAddress: "Facility’s address",
  facilityPhone: "Facility’s phone",
  facilityFax: "Facility’s fax",
  facilityNpi: "Facility’s NPI",
  units: "Units requested",
  site: "Site of service",
  side: "Side",
  serviceFrom: "Service from",
  serviceThrough: "Service through",
  authorizationNumber: "Authorization number",
  contract: "Contract, plan, or issuer ID",
};

/** Those that are entered as a day. */
export const dayDetails: readonly RequestDetailName[] = ["serviceFrom", "serviceThrough"];
