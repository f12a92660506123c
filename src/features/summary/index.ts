export { CaseSummaryPage, type CaseSummaryPageProps } from "./case-summary-page.tsx";
export { ClosedReview } from "./closed-review.tsx";
