export { NewCasePage } from "./new-case-page.tsx";
export type { NextPlace } from "./received/follow-up-words.ts";
