import { type SystemScope, systemScopes } from "#domain";

/**
 * The scopes of a token request, separated by spaces; null where one is not the system's. A part of a scope counts as
 * that part: `system/Claim.c` of `system/Claim.cu`. Wildcards are not given.
 */
export function grantedOf(
  asked: string,
  registered: readonly string[],
): readonly SystemScope[] | null {
  const names = asked.split(" ").filter((name) => name !== "");
  const granted = names.map((name) =>
    systemScopes.find((scope) => registered.includes(scope) && isWithin(name, scope)),
  );
  const all = granted.flatMap((scope) => (scope === undefined ? [] : [scope]));
  return names.length > 0 && all.length === names.length ? [...new Set(all)] : null;
}

function isWithin(asked: string, scope: SystemScope): boolean {
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
