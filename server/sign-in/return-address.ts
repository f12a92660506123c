/**
 * Where somebody goes on after a sign-in: a page of the app, never another site and never a way of the server.
 * Anything else becomes the first page.
 */
export function returnAddress(given: unknown, publicUrl: string): string {
  if (typeof given !== "string" || !/^\/[^/\\]/.test(given) || given.length > 500) return "/";
  const { origin } = new URL(publicUrl);
  const address = URL.canParse(given, origin) ? new URL(given, origin) : null;
  if (address === null || address.origin !== origin) return "/";
  if (/^\/(?:api|auth)(?:\/|$)/.test(address.pathname)) return "/";
  return `${address.pathname}${address.search}${address.hash}`;
}
