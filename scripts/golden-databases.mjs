import "fake-indexeddb/auto";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { register } from "tsx/esm/api";
import { commandFile, projectRoot } from "./project-root.mjs";
import { runNode } from "./run-command.mjs";

/**
 * `npm run migrations:golden`: stores a database of every layout of the browser's databases that has none yet,
 * made by the steps that lead to it. One that is stored belongs to a release and stays as it is. People are made up.
 */
register();
const { makeGolden } = await import("../src/storage/move/golden-for-test.ts");
const folder = join(projectRoot, "src/storage/move/golden");
for (const [name, golden] of Object.entries(await makeGolden())) {
  const file = join(folder, name);
  if (existsSync(file)) continue;
  writeFileSync(file, `${JSON.stringify(golden, null, 1)}\n`);
  await runNode([commandFile("oxfmt"), file]);
  console.log(`${name} is stored.`);
}
