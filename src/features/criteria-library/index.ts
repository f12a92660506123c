export { CriteriaLibraryPage, type CriteriaLibraryPageProps } from "./criteria-library-page.tsx";
