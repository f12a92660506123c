import { CoveragePage } from "../../features/scenario-coverage/index.ts";
import { usePageTitle } from "../use-page-title.ts";

/** What the scenarios of this release exercise. */
export function CoverageRoute() {
  usePageTitle("Scenario coverage");
  return <CoveragePage />;
}
