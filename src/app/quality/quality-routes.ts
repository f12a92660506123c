import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { storedRoute } from "../routes.ts";

/**
 * Quality assurance, with every page below it. One route, because each further one would be part of the
 * first page of everybody who never comes here; `quality-pages.tsx` says which address is which page.
 */
export const qualityRoute = createRoute({
  getParentRoute: () => storedRoute,
  path: "/qa/$",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./quality-frame.tsx"), "QualityFrame"),
});

type QualitySearch = {
  /** The sample that is open. */
  readonly sample?: string;
  /** Step and question of a second review. */
  readonly step?: string;
  readonly q?: string;
};

function readSearch(search: Readonly<Record<string, unknown>>): QualitySearch {
  const read = (key: keyof QualitySearch): QualitySearch =>
    typeof search[key] === "string" ? { [key]: search[key] } : {};
  return { ...read("sample"), ...read("step"), ...read("q") };
}
