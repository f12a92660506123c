import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "./project-root.mjs";

/**
 * Notes the migrations that a release goes out with: from then on a test holds each file to its hash. Those that were
 * noted before stay as they are, whatever the files say now.
 */
const file = join(projectRoot, "server/database/released-migrations.ts");
const folder = join(projectRoot, "server/database/migrations");
const before = readFileSync(file, "utf8");
const noted = new Map(
  [...before.matchAll(/"([^"]+)":\s*"([0-9a-f]{64})"/g)].map(([, name, hash]) => [name, hash]),
);
for (const entry of readdirSync(folder).toSorted()) {
  const name = entry.replace(/\.sql$/, "");
  const hash = createHash("sha256")
    .update(readFileSync(join(folder, entry)))
    .digest("hex");
  if (!noted.has(name)) noted.set(name, hash);
}
const lines = [...noted].map(([name, hash]) => `  "${name}":\n    "${hash}",\n`).join("");
const start = before.slice(0, before.indexOf("= {") + 3);
writeFileSync(file, `${start}\n${lines}};\n`);
console.log(`${noted.size} migrations belong to a release.`);
