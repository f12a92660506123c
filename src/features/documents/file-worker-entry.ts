/** The worker that reads files of other programs; libraries that print are silenced, since nobody reads along. */
import { serveFiles } from "#interop/files";

const silent = () => undefined;
Object.assign(globalThis.console, { log: silent, info: silent, warn: silent, error: silent });

serveFiles({
  postMessage: (message, transfer) => postMessage(message, { transfer }),
  addEventListener: (type, listener) => addEventListener(type, listener),
});
