import { isPlainObject } from "#domain";
import { refused, type Refused } from "./refusal.ts";

/** What stands where a bundle is expected, as JSON, and whether `Parameters` were around it. */
export type UnwrappedBundle =
  | { readonly ok: true; readonly value: unknown; readonly isWrapped: boolean }
  | Refused;

/**
 * The bundle of a request: the value itself or, as `Claim/$submit` takes it, the one parameter "resource" of
 * `Parameters`. What is no `Parameters` is given back as it is, whatever it is.
 */
export function unwrapBundle(value: unknown): UnwrappedBundle {
  if (!isPlainObject(value) || value["resourceType"] !== "Parameters")
    return { ok: true, value, isWrapped: false };
  const listed: readonly unknown[] = Array.isArray(value["parameter"]) ? value["parameter"] : [];
  const index = listed.findIndex(isBundleParameter);
  const parameter = listed[index];
  const bundle = isPlainObject(parameter) ? parameter["resource"] : undefined;
  if (
    !isPlainObject(parameter) ||
    !isPlainObject(bundle) ||
    bundle["resourceType"] !== "Bundle" ||
    listed.findLastIndex(isBundleParameter) !== index
  )
    return refused("not-a-bundle", [
      { path: "Parameters.parameter", message: "must hold one parameter “resource” with a Bundle" },
    ]);
  // Either can change what the bundle within means (FHIR R4, extensibility, 2.4.2).
  const modifiers = [
    ...("implicitRules" in value ? ["Parameters.implicitRules"] : []),
    ...("modifierExtension" in parameter
      ? [`Parameters.parameter[${String(index)}].modifierExtension`]
      : []),
  ];
  const message = "can change the meaning of the request and isn’t recognized here";
  return modifiers.length === 0
    ? { ok: true, value: bundle, isWrapped: true }
    : refused(
        "unknown-modifier",
        modifiers.map((path) => ({ path, message })),
      );
}

function isBundleParameter(parameter: unknown): boolean {
  return isPlainObject(parameter) && parameter["name"] === "resource";
}
