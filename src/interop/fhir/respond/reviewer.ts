import type { CodeableConcept, Extension } from "@medplum/fhirtypes";
import { type Actor, isNpi, isSameSpecialty, specialtyName } from "#domain";
import { codeSystems, pasExtension } from "../pas/pas-names.ts";

/** NPI of a person by his or her id, where the profile itself does not hold one. */
export type KnownNpis = ReadonlyMap<string, string>;

/**
 * Who reviewed: on every decision a physician advisor signed, so that the flag is always true. NPI and specialty are
 * told where they are known; 42 CFR 422.566(d) asks for the expertise, and the guide for the flag.
 */
export function reviewerExtension(signer: Actor, npis: KnownNpis): Extension {
  const npi = npiOfSigner(signer, npis);
  return {
    url: pasExtension("claimResponseReviewer"),
    extension: [
      { url: "wasHumanReviewedFlag", valueBoolean: true },
      ...(npi === undefined
        ? []
        : [{ url: "reviewerNPI", valueIdentifier: { system: codeSystems.npi, value: npi } }]),
      ...((signer.specialty ?? "").trim() === ""
        ? []
        : [
            {
              url: "reviewerSpecialty",
              valueCodeableConcept: specialtyCode(signer.specialty ?? ""),
            },
          ]),
    ],
  };
}

/** The signer's NPI as it was when he or she signed; undefined where none is known, or its check digit is wrong. */
export function npiOfSigner({ id, npi: own }: Actor, npis: KnownNpis): string | undefined {
  const npi = own ?? (id === undefined ? undefined : npis.get(id));
  return npi !== undefined && isNpi(npi) ? npi : undefined;
}

function specialtyCode(typed: string): CodeableConcept {
  const code = taxonomy.find(([name]) => isSameSpecialty(name, typed))?.[1];
  const text = specialtyName(typed);
  return code === undefined ? { text } : { coding: [{ system: codeSystems.taxonomy, code }], text };
}

/**
 * Health Care Provider Taxonomy (NUCC) by the board's name; a specialty with several codes, or none that is its own, is
 * told in words alone.
 */
const taxonomy: readonly (readonly [name: string, code: string])[] = [
  ["Anesthesiology", "207L00000X"],
  ["Colorectal surgery", "208C00000X"],
  ["Emergency medicine", "207P00000X"],
  ["Family medicine", "207Q00000X"],
  ["General surgery", "208600000X"],
  ["Internal medicine", "207R00000X"],
  ["Neurology", "2084N0400X"],
  ["Neurosurgery", "207T00000X"],
  ["Obstetrics and gynecology", "207V00000X"],
  ["Orthopedic surgery", "207X00000X"],
  ["Physical medicine and rehabilitation", "208100000X"],
  ["Radiology", "2085R0202X"],
  ["Rheumatology", "207RR0500X"],
  ["Urology", "208800000X"],
];
