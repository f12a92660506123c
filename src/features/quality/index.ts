export { AgreementPage } from "./agreement-page.tsx";
export { AuditListPage } from "./audit-list-page.tsx";
export { AuditPage } from "./audit-page.tsx";
export { type BlindForm, SecondReviewPage } from "./second-review-page.tsx";
