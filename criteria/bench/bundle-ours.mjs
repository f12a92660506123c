import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { bundleFolder, projectRoot } from "./folders.mjs";

/**
 * Bundles the product's criteria and the hand-written reference into one ES module, as the product is
 * built: run file by file or as CommonJS, small functions are slower by half.
 *
 * @param {string} entry from the project's folder
 * @returns {Promise<string>} address to import
 */
export async function bundle(entry, { minify = false, name = "ours" } = {}) {
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true, target: "node" },
    build: {
      ssr: join(projectRoot, entry),
      outDir: bundleFolder,
      emptyOutDir: false,
      minify,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: `${name}.mjs`, format: "es" } },
    },
  });
  return pathToFileURL(join(bundleFolder, `${name}.mjs`)).href;
}
