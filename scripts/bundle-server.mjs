import { cpSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { projectRoot } from "./project-root.mjs";

/**
 * Bundles the server into a folder: main.js, migrate-database.js, move-backup.js and systems.js, which run on Node.js 20 without any package,
 * and the migrations.
 *
 * @param {string} folder absolute; what lies in it is taken away
 */
export async function bundleServer(folder) {
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      ssr: true,
      target: "node20",
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: [
          "server/main.ts",
          "server/migrate-database.ts",
          "server/move-backup.ts",
          "server/systems.ts",
        ],
        output: { format: "es", chunkFileNames: "[name]-[hash].js" },
      },
    },
    ssr: { noExternal: true, external: ["pg-native"] },
  });
  cpSync(join(projectRoot, "server/database/migrations"), join(folder, "migrations"), {
    recursive: true,
  });
}
