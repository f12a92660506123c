export type {
  FileAnswer,
  FileRefusal,
  FileRequest,
  Numbered,
  PackedFile,
  PictureProblem,
  WrittenFile,
  WrittenLine,
} from "./file-messages.ts";
export { isAnswer } from "./file-messages.ts";
export { serveFiles } from "./serve-files.ts";
