import type { CustomFetch } from "openid-client";

/** How this server asks a provider something; tests put a hostile provider between. */
export type Fetch = (address: string, request: RequestInit) => Promise<Response>;

/** The provider did not answer, or answered that it can't right now: nothing is known about anybody's access. */
export class ProviderAway extends Error {
  override readonly name = "ProviderAway";
}

/** `fetch` with an end after five seconds, which tells an outage from a refusal. */
export function providerFetch(fetch: Fetch): Fetch {
  return async (address, request) => {
    const response = await fetch(address, { ...request, signal: AbortSignal.timeout(5000) }).catch(
      (cause: unknown) => {
        throw new ProviderAway("The sign-in provider did not respond.", { cause });
      },
    );
    if (response.status >= 500 || response.status === 429) {
      throw new ProviderAway(
        `The sign-in provider responded with status ${String(response.status)}.`,
      );
    }
    return response;
  };
}

/** The same, as openid-client calls it. */
export function openIdFetch(fetch: Fetch): CustomFetch {
  return async (address, { method, headers, redirect, body }) =>
    fetch(address, {
      method,
      headers,
      redirect,
      // It sends forms alone.
      ...(body instanceof URLSearchParams || typeof body === "string" ? { body } : {}),
    });
}

/** Whether an outage is at the bottom of an error; libraries wrap what `fetch` throws. */
export function isProviderAway(error: unknown): boolean {
  if (error instanceof ProviderAway) return true;
  return error instanceof Error && error.cause !== undefined && isProviderAway(error.cause);
}
