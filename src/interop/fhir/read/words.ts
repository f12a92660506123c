import { isCalendarDate } from "#criteria";
import type { SentIdentifier } from "./incoming-request.ts";
import type { Address, Concept, Coding, HumanName, Identifier, Telecom } from "./shapes.ts";

/** A name as it is spoken: "Joe Smith Jr". Undefined where there is none. */
export function nameInWords(name: HumanName): string | undefined {
  const written = name.text?.trim();
  if (written !== undefined && written !== "") return written;
  const suffixes = (name.suffix ?? []).filter((one) => /^(jr|sr|[iv]{1,3})\.?$/i.test(one ?? ""));
  return joined([...(name.given ?? []), name.family, ...suffixes], " ");
}

/** The name in use: neither an old one nor one that was given up. */
export function nameInUse(names: readonly HumanName[] | undefined): number {
  const all = names ?? [];
  const of = (wanted: (use: string | undefined) => boolean) =>
    all.findIndex((name) => wanted(name.use) && nameInWords(name) !== undefined);
  const best = ["official", "usual", undefined].map((use) => of((one) => one === use));
  return [...best, of((use) => use !== "old" && use !== "maiden")].find((at) => at !== -1) ?? -1;
}

/** On several lines, as letters have it. */
export function addressInWords(address: Address): string | undefined {
  const written = address.text?.trim();
  if (written !== undefined && written !== "") return written;
  const place = joined([joined([address.city, address.state], ", "), address.postalCode], " ");
  return joined([...(address.line ?? []), place], "\n");
}

export function phoneOf(telecom: readonly Telecom[] | undefined, system: "phone" | "fax"): number {
  return (telecom ?? []).findIndex(
    (one) => one.system === system && one.use !== "old" && (one.value ?? "").trim() !== "",
  );
}

/** "64999 Unlisted procedure (http://www.ama-assn.org/go/cpt)". */
export function codingInWords({ code, display, system }: Coding): string {
  return joined([code, display, system === undefined ? undefined : `(${system})`], " ") ?? "";
}

export function conceptInWords(concept: Concept): string {
  return joined([...(concept.coding ?? []).map(codingInWords), concept.text], "; ") ?? "";
}

/** A code without spaces around it, in capitals: " G30.0" is "G30.0". */
export function codeIn(code: string | undefined): string {
  return (code ?? "").replaceAll(/\s/g, "").toUpperCase();
}

/** The day of a FHIR date or instant; undefined for a year or month alone, and for a day that no calendar has. */
export function dayOf(date: string | undefined): string | undefined {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(date ?? "")?.[0];
  return day !== undefined && isCalendarDate(day) ? day : undefined;
}

export function identifierOf(identifier: Identifier): SentIdentifier | undefined {
  const value = identifier.value?.trim() ?? "";
  if (value === "") return undefined;
  return { ...(identifier.system === undefined ? {} : { system: identifier.system }), value };
}

/** Whether an identifier is of a type, such as MB, the member's number. */
export function isOfType(identifier: Identifier, code: string): boolean {
  return (identifier.type?.coding ?? []).some((one) => codeIn(one.code) === code);
}

export function joined(
  parts: readonly (string | null | undefined)[],
  by: string,
): string | undefined {
  const given = parts.map((part) => part?.trim() ?? "").filter((part) => part !== "");
  return given.length === 0 ? undefined : given.join(by);
}
