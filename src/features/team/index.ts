export { AssignCase } from "./assign-case.tsx";
export { CaseAtWorkLines } from "./case-presence.tsx";
export { NotOffered, OwnQueue } from "./own-queue.tsx";
export { PhysiciansPage } from "./physicians-page.tsx";
export { MovePage } from "./move-page.tsx";
export { RestrictCase } from "./restrict-case.tsx";
export { SessionsPage } from "./sessions-page.tsx";
export { LoadPage } from "./load-page.tsx";
export { MentionList } from "./mention-list.tsx";
