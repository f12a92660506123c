export { CriteriaLibraryPage } from "./criteria-library-page.tsx";
