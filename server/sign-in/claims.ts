import { createHash } from "node:crypto";
import {
  type Actor,
  licenceSchema,
  type Person,
  personSchema,
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
  };
  if (role === complianceRole) {
    const { id, name } = candidate;
    if (name === undefined) return { ok: false, problem: "not-accepted" };
    return { ok: true, profile: { personId: id, actor: { id, name, role }, person: null } };
  }
  const person = personSchema.safeParse(candidate);
  if (!person.success) return { ok: false, problem: "not-accepted" };
  const { id } = person.data;
  return { ok: true, profile: { personId: id, actor: person.data, person: person.data } };
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
