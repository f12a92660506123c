export { AgreementPage, type AgreementPageProps } from "./agreement-page.tsx";
export { AuditListPage, type AuditListPageProps } from "./audit-list-page.tsx";
export { AuditPage, type AuditPageProps } from "./audit-page.tsx";
export {
  type BlindForm,
  SecondReviewPage,
  type SecondReviewPageProps,
} from "./second-review-page.tsx";
