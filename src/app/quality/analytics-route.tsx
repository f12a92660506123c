import { AnalyticsPage } from "../../features/analytics/index.ts";
import { saveCsv } from "#ui";
import { usePageTitle } from "../use-page-title.ts";
import { useClockBasis } from "../use-clock-basis.ts";

/** What the stored cases say together. */
export function AnalyticsRoute() {
  usePageTitle("Analytics");
  return <AnalyticsPage basis={useClockBasis()} saveFile={saveCsv} />;
}
