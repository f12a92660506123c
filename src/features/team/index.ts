export { CaseAtWorkLines } from "./case-presence.tsx";
export { LoadPage } from "./load-page.tsx";
