import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const folder = import.meta.dirname;
/** The commands of a built server (scripts/bundle-server.mjs), which begin to work when they are loaded. */
const commands = ["main.ts", "migrate-database.ts", "move-backup.ts", "systems.ts"];

/** What the server imports when it needs it, as its sources name it: a start alone does not show it. */
function importedLater(): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith("test.ts"))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .flatMap((source) => [...source.matchAll(/await import\("([^"]+)"\)/g)])
    .flatMap(([, name]) => name ?? []);
}

test("all that the server imports loads in Node.js as `npm run team` starts it, and a letter is set", () => {
  const later = importedLater();
  expect(later).toContain("#interop/letter-pdf");
  const script = `
    for (const name of ${JSON.stringify([...commands.map((file) => join(folder, file)), ...later])}) await import(name);
    const { createLetters } = await import(${JSON.stringify(join(folder, "fhir/letters.ts"))});
    await createLetters().warmUp();
    process.stdout.write("set");
  `;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", import.meta.resolve("tsx"), "--input-type=module", "--eval", script],
    { encoding: "utf8", cwd: folder, env: {} },
  );
  // Without settings each command has loaded, says what it lacks, and does nothing.
  expect([stdout, stderr.match(/Nothing was changed/g)?.length, stderr]).toEqual([
    "set",
    commands.length,
    expect.any(String),
  ]);
});
