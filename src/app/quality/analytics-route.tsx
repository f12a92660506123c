import { AnalyticsPage } from "../../features/analytics/index.ts";
import { saveCsv } from "#ui";
import { usePageTitle } from "../use-page-title.ts";
import { usePlanZone } from "../use-plan-zone.ts";

/** What the stored cases say together. */
export function AnalyticsRoute() {
  usePageTitle("Analytics");
  return <AnalyticsPage zone={usePlanZone()} saveFile={saveCsv} />;
}
