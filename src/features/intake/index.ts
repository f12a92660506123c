export { NewCasePage, type NewCasePageProps } from "./new-case-page.tsx";
