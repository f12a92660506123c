import { trustedPolicy } from "#ui";

const workerAddress = "/service-worker.js";

/**
 * Registers the service worker that keeps the files of this release. Trusted Types refuse an address that is a plain
 * string; the policy trusts this one alone.
 *
 * @returns undefined where the browser keeps none, as in some private windows
 */
export async function registerServiceWorker(): Promise<ServiceWorkerRegistration | undefined> {
  if (!("serviceWorker" in navigator)) return undefined;
  const policy = trustedPolicy("service-worker", {
    createScriptURL(address) {
      if (address !== workerAddress) throw new TypeError("only the service worker is trusted");
      return address;
    },
  });
  return navigator.serviceWorker.register(policy.createScriptURL(workerAddress), {
    updateViaCache: "none",
  });
}
