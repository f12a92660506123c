export { AnalyticsPage, type AnalyticsPageProps } from "./analytics-page.tsx";
