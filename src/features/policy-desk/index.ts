export { CommitteePage } from "./committee-page.tsx";
export { PolicyDeskPage } from "./policy-desk-page.tsx";
