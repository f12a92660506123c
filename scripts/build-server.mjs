import { join } from "node:path";
import { build } from "./build.mjs";
import { bundleServer } from "./bundle-server.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { projectRoot } from "./project-root.mjs";

/** `npm run build:server [-- FOLDER]`: everything that a team's server needs in one folder, the app among it. */
installDependencies();
const folder = process.argv[2] ?? "dist-server";
await bundleServer(join(projectRoot, folder));
await build(join(folder, "app"));
