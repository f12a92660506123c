import { getRouteApi } from "@tanstack/react-router";

/** The route of every page of quality assurance, for those pages. */
export const qualityRouteApi = getRouteApi("/stored/qa/$");

/** The options of a link or a change of page to a place below `/qa`. */
export function toQuality(
  place: string,
  search: { readonly sample?: string; readonly step?: string; readonly q?: string } = {},
) {
  return { to: "/qa/$", params: { _splat: place }, search } as const;
}
