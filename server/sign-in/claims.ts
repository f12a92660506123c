import { createHash } from "node:crypto";
import * as z from "zod/mini";
import {
  type Actor,
  datedLicenceSchema,
  isNpi,
  licenceSchema,
  type Person,
  personSchema,
  qualificationsSchema,
  type ReviewerQualifications,
  roles,
  type SignInProblem,
} from "#domain";
import { complianceRole, type TenantSignIn } from "./sign-in-settings.ts";

/** What a provider said of somebody, checked by signature and audience. */
export type Claims = Readonly<Record<string, unknown>>;

/** `person` is null for somebody who only reads the audit: no case knows him or her. */
export interface Profile {
  readonly personId: string;
  readonly actor: Actor;
  readonly person: Person | null;
  /** More specialties and licences of a physician advisor than the profile shows; null where the claims say no more. */
  readonly claimed: ReviewerQualifications | null;
}

export type ProfileOutcome =
  | { readonly ok: true; readonly profile: Profile }
  | {
      readonly ok: false;
      readonly problem: Extract<SignInProblem, "no-role" | "several-roles" | "not-accepted">;
    };

/** Who somebody is here, from the provider's claims and the tenant's mapping. A missing claim stays missing. */
export function profileOf(
  { claims: paths, roles: mapping }: TenantSignIn,
  identity: { readonly issuer: string; readonly subject: string },
  claims: Claims,
): ProfileOutcome {
  const given = valuesAt(claims, paths.roles);
  const mapped = new Set(
    given.flatMap((word) => (Object.hasOwn(mapping, word) ? (mapping[word] ?? []) : [])),
  );
  const [role, another] = mapped;
  if (role === undefined) return { ok: false, problem: "no-role" };
  if (another !== undefined) return { ok: false, problem: "several-roles" };
  const credentials = textAt(claims, paths.credentials);
  const specialty = textAt(claims, paths.specialty);
  const npi = textAt(claims, paths.npi);
  // What is no licence gives none, and whoever has none signs no decision.
  const licence = licenceSchema.safeParse({
    state: textAt(claims, paths.licenseState),
    number: textAt(claims, paths.licenseNumber),
  });
  const candidate = {
    id: personIdOf(identity),
    name: textAt(claims, paths.name)?.slice(0, 80),
    role: roles.find((known) => known === role) ?? complianceRole,
    ...(credentials === undefined ? {} : { credentials }),
    ...(licence.success ? { licence: licence.data } : {}),
    ...(specialty === undefined ? {} : { specialty }),
    // What is no NPI is none, and keeps nobody out.
    ...(npi !== undefined && isNpi(npi) ? { npi } : {}),
  };
  if (role === complianceRole) {
    const { id, name } = candidate;
    if (name === undefined) return { ok: false, problem: "not-accepted" };
    const actor = { id, name, role };
    return { ok: true, profile: { personId: id, actor, person: null, claimed: null } };
  }
  const person = personSchema.safeParse(candidate);
  if (!person.success) return { ok: false, problem: "not-accepted" };
  const { id } = person.data;
  const claimed = role === "physician-advisor" ? claimedBeyondProfile(paths, claims) : null;
  return { ok: true, profile: { personId: id, actor: person.data, person: person.data, claimed } };
}

/**
 * Every specialty and licence that the claims name, where they name more than one of a kind or the days of a licence:
 * claims of several values stand for each other by their place. What is no licence, or no day, is left out.
 */
function claimedBeyondProfile(
  paths: TenantSignIn["claims"],
  claims: Claims,
): ReviewerQualifications | null {
  const all = (path: string | undefined): readonly string[] =>
    path === undefined ? [] : valuesAt(claims, path).map((value) => value.trim());
  const specialties = all(paths.specialty).filter((name) => name !== "");
  const [states, numbers] = [all(paths.licenseState), all(paths.licenseNumber)];
  const [from, to] = [all(paths.licenseValidFrom), all(paths.licenseValidTo)];
  const licences = states.map((state, at) => ({
    state,
    number: numbers[at] ?? "",
    ...(isDay(from[at]) ? { validFrom: from[at] } : {}),
    ...(isDay(to[at]) ? { validTo: to[at] } : {}),
  }));
  const isMore =
    specialties.length > 1 || licences.length > 1 || from.some(isDay) || to.some(isDay);
  if (!isMore) return null;
  const read = qualificationsSchema.safeParse({
    specialties: specialties.map((name) => name.slice(0, 80)).slice(0, 20),
    licences: licences.filter((one) => datedLicenceSchema.safeParse(one).success).slice(0, 60),
  });
  return read.success ? read.data : null;
}

function isDay(value: string | undefined): value is string {
  return value !== undefined && z.iso.date().safeParse(value).success;
}

/** The same person at the same provider has the same id here for good; it says nothing about him or her. */
export function personIdOf({
  issuer,
  subject,
}: {
  readonly issuer: string;
  readonly subject: string;
}): string {
  return createHash("sha256")
    .update(JSON.stringify([issuer, subject]))
    .digest("base64url");
}

function textAt(claims: Claims, path: string | undefined): string | undefined {
  const text = path === undefined ? undefined : valuesAt(claims, path)[0]?.trim();
  return text === "" ? undefined : text;
}

/** The words at a path such as `realm_access.roles`; a claim whose own name holds dots is found as well. */
function valuesAt(claims: Claims, path: string): readonly string[] {
  const whole = own(claims, path);
  const found =
    whole === undefined
      ? path.split(".").reduce<unknown>((value, name) => own(value, name), claims)
      : whole;
  return (Array.isArray(found) ? found : [found]).filter((value) => typeof value === "string");
}

function own(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}
