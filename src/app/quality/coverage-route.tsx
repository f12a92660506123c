import { useEffect } from "react";
import { CoveragePage } from "../../features/scenarios/index.ts";
import { usePageTitle } from "../use-page-title.ts";

/** What the scenarios of this release exercise. */
export function CoverageRoute() {
  usePageTitle("Scenario coverage");
  // The page is loaded first: its heading arrives after the change of page.
  useEffect(() => document.querySelector<HTMLElement>("main h1")?.focus(), []);
  return <CoveragePage />;
}
