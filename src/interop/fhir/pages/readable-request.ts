import { unwrapBundle } from "../read/unwrap-bundle.ts";
import { readRequest } from "../read/read-request.ts";
import { requestPages } from "../read/request-pages.ts";
import { readableBundle as readableResources, type ReadableBundle } from "./readable-bundle.ts";

/**
 * A bundle, alone or in the `Parameters` of `$submit`, as pages that people read, with what it says as data. A request begins with what it asks for, so that its
 * codes and dates are offered beside their questions as everything else of the bundle is.
 */
export function readableBundle(given: unknown): ReadableBundle {
  const sent = unwrapBundle(given);
  // Other parameters are a resource like any other.
  const value = sent.ok ? sent.value : { resourceType: "Bundle", entry: [{ resource: given }] };
  const readable = readableResources(value);
  const read = readRequest(value);
  if (!read.ok) return readable;
  const { pages, entries } = requestPages(read.request);
  const moved = <Placed extends { readonly page: number }>(placed: readonly Placed[]) =>
    placed.map((one) => ({ ...one, page: one.page + pages.length }));
  return {
    ...readable,
    pages: [...pages, ...readable.pages],
    entries: [...entries, ...moved(readable.entries)],
    places: moved(readable.places),
  };
}
