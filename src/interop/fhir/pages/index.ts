export type { ReadablePage } from "./note-pages.ts";
export type { ReadableBundle, ReadablePlace } from "./readable-bundle.ts";
export { readableBundle } from "./readable-request.ts";
