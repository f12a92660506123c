import { register } from "node:module";

/**
 * Outside Vite, addresses of files (`?worker&url`, `?url`) have no meaning: modules that ask for one get an empty text,
 * and whoever runs them starts no worker.
 */
const hooks = `export async function load(url, context, next) {
  return /[?&](worker|url)\\b/.test(url)
    ? { format: "module", shortCircuit: true, source: "export default '';" }
    : next(url, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
