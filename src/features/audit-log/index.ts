export { AuditPage, type AuditPageProps } from "./audit-page.tsx";
export type { AuditSearch } from "./audit-search.ts";
