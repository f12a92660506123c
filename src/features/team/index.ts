export { CaseAtWorkLines } from "./case-presence.tsx";
