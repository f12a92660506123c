export {
  readableBundle,
  type ReadableBundle,
  type ReadablePage,
  type ReadablePlace,
} from "./readable-bundle.ts";
