import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { build } from "vite";
import { projectRoot } from "./project-root.mjs";
import { securityHeadersFor } from "./security-headers.mjs";

const workerName = "service-worker.js";

/**
 * A plugin of the build: writes the service worker (src/service-worker) beside the built files, with the list of
 * all of them. The development server has none.
 *
 * @returns {import("vite").Plugin}
 */
export function precache() {
  let folder = "";
  return {
    name: "precache",
    apply: "build",
    configResolved: ({ root, build: { outDir } }) => void (folder = resolve(root, outDir)),
    closeBundle: {
      // What other plugins and the public folder bring is there by then.
      order: "post",
      sequential: true,
      handler: () => writeServiceWorker(folder),
    },
  };
}

/**
 * Writes the service worker of a built folder, in place of an earlier one.
 *
 * @param {string} folder absolute path
 */
export async function writeServiceWorker(folder) {
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: "warn",
    define: {
      release: JSON.stringify(releaseIn(folder)),
      "process.env.NODE_ENV": '"production"',
    },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "es2023",
      rolldownOptions: {
        input: join(projectRoot, "src", "service-worker", "service-worker.ts"),
        output: { format: "iife", entryFileNames: workerName },
      },
    },
  });
}

/** What the worker keeps of a built folder; the shape stands in src/service-worker/release.d.ts. */
function releaseIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== workerName)
    .map(({ parentPath, name }) => entryOf(folder, join(parentPath, name)))
    .toSorted((one, other) => (one.url < other.url ? -1 : 1));
  // A stored answer keeps the headers it came with, so other headers are another release.
  const headers = files.map(({ url }) => securityHeadersFor(url));
  return { id: hashOf(JSON.stringify([files, headers])), files };
}

function entryOf(folder, path) {
  const url = path.slice(folder.length).split(sep).join("/");
  const content = readFileSync(path);
  return {
    url,
    revision: url.startsWith("/assets/") ? null : hashOf(content),
    integrity: `sha256-${hashOf(content, "base64")}`,
  };
}

function hashOf(content, encoding = "hex") {
  return createHash("sha256").update(content).digest(encoding);
}
