import { IssueCollector } from "#criteria";
import { isPlainObject } from "#domain";
import { extensionUrls } from "./extension-urls.ts";
import { fhirPath, refused, type Refused } from "./refusal.ts";

/**
 * Whether something in the bundle changes the meaning of what it stands in and is not understood: a modifier extension
 * other than the guide's flag of a withdrawn line, or rules of the sender's own. Who ignores one reads a line as
 * requested that was withdrawn, so that the whole is refused (FHIR R4, extensibility, 2.4.2).
 */
export function modifierProblem(bundle: unknown): Refused | undefined {
  const found = new IssueCollector();
  look(bundle, [], found, "Bundle");
  return found.isEmpty
    ? undefined
    : refused("unknown-modifier", found.list.issues, found.list.more);
}

function look(value: unknown, path: (string | number)[], found: IssueCollector, parent: string) {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) {
      path.push(index);
      look(one, path, found, parent);
      path.pop();
    }
    return;
  }
  if (!isPlainObject(value)) return;
  // A resource within another begins its own names.
  const own = typeof value["resourceType"] === "string" ? value["resourceType"] : parent;
  for (const [key, child] of Object.entries(value)) {
    path.push(key);
    if (key === "modifierExtension") lookAtModifiers(child, path, found, own);
    else if (key === "implicitRules") {
      found.add(() => ({
        path: fhirPath("Bundle", path),
        message: "names rules that aren’t recognized here and can change what the resource means",
      }));
    } else look(child, path, found, `${own}.${key}`);
    path.pop();
  }
}

/** Where the guide lets a line or a paper be marked as withdrawn. */
const withdrawable = ["Claim.item", "Claim.supportingInfo"];

function lookAtModifiers(
  value: unknown,
  path: readonly (string | number)[],
  found: IssueCollector,
  parent: string,
): void {
  const say = (more: readonly (string | number)[], message: string) => {
    found.add(() => ({ path: fhirPath("Bundle", [...path, ...more]), message }));
  };
  if (!Array.isArray(value)) {
    say([], "must be a list of extensions");
    return;
  }
  for (const [index, one] of value.entries()) {
    const url: unknown = isPlainObject(one) ? one["url"] : undefined;
    if (url !== extensionUrls.infoCancelled || !withdrawable.includes(parent)) {
      say([index], "can change the meaning of the request and isn’t recognized here");
    } else if (!isPlainObject(one) || typeof one["valueBoolean"] !== "boolean") {
      say([index], "must be true or false");
    }
  }
  const flags = value.flatMap((one: unknown) => (isPlainObject(one) ? [one["valueBoolean"]] : []));
  if (new Set(flags).size > 1) say([], "says both that it is withdrawn and that it is not");
}
