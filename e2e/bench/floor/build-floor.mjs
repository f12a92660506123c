import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { build } from "vite";

/**
 * Builds the page below which no React form goes: minified, and served as the application is.
 *
 * @returns {Promise<string>} the folder to serve
 */
export async function buildFloor() {
  const outDir = join(import.meta.dirname, "..", "..", "..", ".cache", "bench", "floor");
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: "error",
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: "es2023", modulePreload: { polyfill: false } },
  });
  return outDir;
}
