import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "./build.mjs";
import { listen } from "./listen.mjs";
import { projectRoot } from "./project-root.mjs";
import { createStaticServer } from "./static-server.mjs";

/** The browser tests' server: `node scripts/serve.mjs --port 4317 --folder dist [--build]`. */
const { values } = parseArgs({
  options: {
    port: { type: "string" },
    folder: { type: "string", default: "dist" },
    build: { type: "boolean", default: false },
  },
});
const folder = values.build
  ? await build(values.folder)
  : resolve(join(projectRoot, values.folder));
const port = await listen(createStaticServer(folder), { port: Number(values.port ?? 0) });
console.log(`http://127.0.0.1:${port}/`);
