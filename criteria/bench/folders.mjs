import { join } from "node:path";

/** The folder that holds the product's package.json. */
export const projectRoot = join(import.meta.dirname, "..", "..");

/** Where the other engines are installed, with a lockfile of their own. */
export const peersFolder = join(projectRoot, "criteria", "bench", "peer-packages");

/** Bundles, kept out of the repository. */
export const bundleFolder = join(projectRoot, ".cache", "bench");
