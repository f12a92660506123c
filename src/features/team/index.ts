export { AssignCase } from "./assign-case.tsx";
export { CaseAtWorkLines } from "./case-presence.tsx";
export { LoadPage } from "./load-page.tsx";
export { MentionList } from "./mention-list.tsx";
