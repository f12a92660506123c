import { readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { missingPlatforms } from "./lockfile-platforms.mjs";
import { peersFolders } from "./peers-folders.mjs";
import { projectRoot } from "./project-root.mjs";

/** `npm run lockfile:complete`: adds the entries that npm left out (see lockfile-platforms). Run after npm install. */
for (const folder of [projectRoot, ...peersFolders]) {
  const file = join(folder, "package-lock.json");
  const lockfile = JSON.parse(readFileSync(file, "utf8"));
  const missing = missingPlatforms(lockfile);
  const entries = [...Object.entries(lockfile.packages), ...missing];
  lockfile.packages = Object.fromEntries(entries.toSorted(([a], [b]) => a.localeCompare(b, "en")));
  if (missing.size > 0) writeFileSync(file, `${JSON.stringify(lockfile, null, 2)}\n`);
  console.log(`${missing.size} entries added to ${relative(projectRoot, file)}.`);
}
