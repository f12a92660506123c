export type { ReadableBundle, ReadablePage, ReadablePlace } from "./readable-bundle.ts";
export { readableBundle } from "./readable-request.ts";
