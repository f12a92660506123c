import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { bundle } from "../../../criteria/bench/bundle-ours.mjs";

const projectRoot = join(import.meta.dirname, "..", "..", "..");
const installed = join(projectRoot, "e2e", "bench", "peer-packages", "node_modules");

/**
 * Builds one page for each of the other form engines: minified, and served as the application is.
 *
 * @returns {Promise<string>} the folder to serve
 */
export async function buildPeers() {
  const folder = await buildPages(import.meta.dirname, "peers-app");
  const asked = await import(
    await bundle("e2e/bench/peers/questionnaire.ts", { name: "questionnaire" })
  );
  writeFileSync(join(folder, "questionnaire.json"), JSON.stringify(asked.questionnaire()));
  return folder;
}

/**
 * Builds the pages of both form engines.
 *
 * @param {string} pages holds a folder for each
 * @param {string} name of the folder to build into
 * @returns {Promise<string>} the folder to serve
 */
export async function buildPages(pages, name) {
  const folder = join(projectRoot, ".cache", "bench", name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await buildSmartForms(pages, folder);
  copyLhcForms(pages, folder);
  return folder;
}

/** As its documentation shows it: a React page of one component. */
async function buildSmartForms(pages, folder) {
  await build({
    root: join(pages, "smart-forms"),
    configFile: false,
    logLevel: "error",
    resolve: {
      alias: aliases([
        "react",
        "react-dom",
        "@aehrc/smart-forms-renderer",
        "@tanstack/react-query",
      ]),
    },
    build: {
      outDir: join(folder, "smart-forms"),
      emptyOutDir: true,
      target: "es2023",
      modulePreload: { polyfill: false },
    },
    base: "/smart-forms/",
  });
}

/** From the folder where they are installed, whatever stands in the project's own. */
function aliases(names) {
  return names.map((name) => ({
    find: new RegExp(`^${name}(?=/|$)`),
    replacement: join(installed, name),
  }));
}

/** It comes built, as files for script tags. */
function copyLhcForms(pages, folder) {
  const source = join(installed, "lforms", "dist", "lforms");
  const target = join(folder, "lhc-forms");
  for (const part of ["webcomponent", "fhir/R4"]) {
    cpSync(join(source, part), join(target, part), {
      recursive: true,
      filter: (file) => !file.endsWith(".map"),
    });
  }
  cpSync(join(pages, "lhc-forms"), target, { recursive: true });
}
