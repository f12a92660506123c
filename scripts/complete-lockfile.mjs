import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { missingPlatforms } from "./lockfile-platforms.mjs";
import { projectRoot } from "./project-root.mjs";

/** `npm run lockfile:complete`: adds the entries that npm left out (see lockfile-platforms). Run after npm install. */
const file = join(projectRoot, "package-lock.json");
const lockfile = JSON.parse(readFileSync(file, "utf8"));
const missing = missingPlatforms(lockfile);
const entries = [...Object.entries(lockfile.packages), ...missing];
lockfile.packages = Object.fromEntries(entries.toSorted(([a], [b]) => a.localeCompare(b, "en")));
if (missing.size > 0) writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
console.log(`${missing.size} entries added to package-lock.json.`);
