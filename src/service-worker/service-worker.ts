import { cacheNames, setCacheNameDetails } from "workbox-core";
import { createHandlerBoundToURL, precacheAndRoute } from "workbox-precaching";
import { registerRoute } from "workbox-routing";

/*
 * Keeps every file of one release in the browser, so that the workstation opens without its server. A newer
 * release is stored beside it and waits: it takes over when no window is open, or when somebody asks for it
 * while everything is saved (src/app/release).
 */
declare const self: ServiceWorkerGlobalScope;

// A cache for each release: windows of the release before go on reading their own files.
setCacheNameDetails({ prefix: "reviewer-workstation", precache: "release", suffix: release.id });
precacheAndRoute([...release.files]);

// As the server does: what ends like a file is a file or missing, any other address belongs to the app. Workbox's own
// NavigationRoute would also look at what follows the question mark, which may be the name of an answer.
// The ways of a team's server are no pages: a sign-in that was answered with the app would never reach its provider.
registerRoute(
  ({ request, url }) =>
    request.mode === "navigate" &&
    !/\.[a-z][^./]*$/i.test(url.pathname) &&
    !/^\/(?:api|auth|health)(?:\/|$)/.test(url.pathname),
  createHandlerBoundToURL("/index.html"),
);

// What this release does not have may be a file of the release that a window still runs.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/assets/"),
  async ({ request }) => (await caches.match(request)) ?? fetch(request),
);

self.addEventListener("message", ({ data }: ExtendableMessageEvent) => {
  if (data === "take-over") void self.skipWaiting();
});
self.addEventListener("activate", (event) => event.waitUntil(dropOtherReleases()));
self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate") event.waitUntil(dropOtherReleases());
});

/** Only while no window is open: an open one may belong to the release before. */
async function dropOtherReleases(): Promise<void> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (windows.length > 0) return;
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name !== cacheNames.precache).map(async (name) => caches.delete(name)),
  );
}
