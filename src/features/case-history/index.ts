export { CaseHistoryPage } from "./case-history-page.tsx";
