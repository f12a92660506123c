export type { FileAnswer, FileRequest, WrittenLine } from "./file-messages.ts";
export { isAnswer } from "./file-messages.ts";
export { serveFiles } from "./serve-files.ts";
