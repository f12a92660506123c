import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { peersFolder } from "../folders.mjs";

const require = createRequire(join(peersFolder, "package.json"));

/** Loads a package of bench/peers; they are not dependencies of the product. */
export function loadPeer(name) {
  return require(name);
}

/** @returns {string} the version that is installed */
export function versionOf(name) {
  const file = join(peersFolder, "node_modules", name, "package.json");
  return JSON.parse(readFileSync(file, "utf8")).version;
}
