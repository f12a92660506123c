export { CaseSummaryPage } from "./case-summary-page.tsx";
