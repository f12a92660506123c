/** What a system can be given, in the syntax of SMART App Launch 2: a resource, and create, read, update, delete, search. */
export const knownScopes = [
  /** `Claim/$submit`: new requests, updates and cancellations. */
  "system/Claim.cu",
  /** `Claim/$inquire`: where a request of its own is. */
  "system/ClaimResponse.rs",
  /** The questionnaires of the criteria. */
  "system/Questionnaire.rs",
  /** The audit, for a system that watches over it. */
  "system/AuditEvent.rs",
  /** Notifications about its own requests. */
  "system/Subscription.crd",
] as const;

export type KnownScope = (typeof knownScopes)[number];

/**
 * The scopes of a token request, separated by spaces; null where one is not the system's. A part of a scope counts as
 * that part: `system/Claim.c` of `system/Claim.cu`. Wildcards are not given.
 */
export function grantedOf(
  asked: string,
  registered: readonly string[],
): readonly KnownScope[] | null {
  const names = asked.split(" ").filter((name) => name !== "");
  const granted = names.map((name) =>
    knownScopes.find((scope) => registered.includes(scope) && isWithin(name, scope)),
  );
  const all = granted.flatMap((scope) => (scope === undefined ? [] : [scope]));
  return names.length > 0 && all.length === names.length ? [...new Set(all)] : null;
}

function isWithin(asked: string, scope: KnownScope): boolean {
  const [part, whole] = [partsOf(asked), partsOf(scope)];
  if (part === null || whole === null || part.resource !== whole.resource) return false;
  // Letters stand in the order of `cruds`, each once.
  return part.rights.split("").every((right) => whole.rights.includes(right));
}

function partsOf(scope: string): { readonly resource: string; readonly rights: string } | null {
  const found = /^system\/([A-Za-z]+)\.(c?r?u?d?s?)$/.exec(scope);
  const [, resource, rights] = found ?? [];
  return resource === undefined || rights === undefined || rights === ""
    ? null
    : { resource, rights };
}
