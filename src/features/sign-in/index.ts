export { AccessLine } from "./access-line.tsx";
export { createLockMark, type LockMark } from "./lock-mark.ts";
export { SessionActions } from "./session-actions.tsx";
export { SignInPage } from "./sign-in-page.tsx";
