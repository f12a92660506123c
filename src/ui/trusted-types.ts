/** The part of Trusted Types that is used here; TypeScript's own library does not know them yet. */
interface TrustedTypes {
  /** The makers of the policy give in truth trusted objects, good for nothing but what takes a string here. */
  createPolicy<Rules extends TrustedRules>(name: string, rules: Rules): Rules;
}

type TrustedRules = {
  readonly createScriptURL?: (address: string) => string;
  readonly createHTML?: (markup: string) => string;
};

declare global {
  // A global can only be declared with var.
  var trustedTypes: TrustedTypes | undefined;
}

/**
 * Makes a policy where the browser has Trusted Types. The names are those that the server allows
 * (scripts/security-headers.mjs).
 */
export function trustedPolicy<Rules extends TrustedRules>(
  name: "pdf-worker" | "inert-markup" | "service-worker",
  rules: Rules,
): Rules {
  return globalThis.trustedTypes?.createPolicy(name, rules) ?? rules;
}
