import { cpSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "vite";
import { projectRoot } from "./project-root.mjs";

/**
 * Bundles the server into a folder: main.js, migrate-database.js, move-backup.js and systems.js, which run on Node.js 20 without any package,
 * the migrations, and the fonts of letters with their license.
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
  const fonts = join(projectRoot, "node_modules/dejavu-fonts-ttf");
  for (const name of ["ttf/DejaVuSans.ttf", "ttf/DejaVuSans-Bold.ttf", "LICENSE"]) {
    cpSync(join(fonts, name), join(folder, "fonts", basename(name)));
  }
}
