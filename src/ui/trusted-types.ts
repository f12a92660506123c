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

/** The names that the server allows (scripts/security-headers.mjs). */
type PolicyName = WorkerPolicyName | "inert-markup" | "service-worker";
type WorkerPolicyName =
  | "pdf-worker"
  | "file-worker"
  | "match-worker"
  | "ocr-worker"
  | "backup-worker"
  | "bundle-worker"
  | "case-file-worker"
  | "request-worker"
  | "simulation-worker";

/** Makes a policy where the browser has Trusted Types. */
export function trustedPolicy<Rules extends TrustedRules>(name: PolicyName, rules: Rules): Rules {
  return globalThis.trustedTypes?.createPolicy(name, rules) ?? rules;
}

const workerPolicies = new Map<
  WorkerPolicyName,
  { readonly createScriptURL: (address: string) => string }
>();

/**
 * Starts a worker of the build. Trusted Types refuse a worker whose address is a plain string, so each has a
 * policy of its own, which trusts the address of this worker alone.
 */
export function startWorker(policyName: WorkerPolicyName, workerAddress: string): Worker {
  const policy =
    workerPolicies.get(policyName) ??
    trustedPolicy(policyName, {
      createScriptURL(address) {
        if (address !== workerAddress) throw new TypeError("only this worker is trusted");
        return address;
      },
    });
  workerPolicies.set(policyName, policy);
  return new Worker(policy.createScriptURL(workerAddress), { type: "module", name: policyName });
}
