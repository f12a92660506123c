import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { npmCommand } from "./install-peers.mjs";
import { peersFolders } from "./peers-folders.mjs";

/**
 * A stage of `npm test`: the engines that `npm run bench:engines` needs install from their lockfile into an empty
 * folder, as from a bare clone. Nothing is measured. Without a registry nothing can be said, and nothing fails.
 */
const [engines] = peersFolders;
const folder = mkdtempSync(join(tmpdir(), "peer-packages-"));
for (const file of ["package.json", "package-lock.json", ".npmrc"]) {
  cpSync(join(engines, file), join(folder, file));
}
const { command, args, options } = npmCommand(["ci", "--fetch-retries=1", "--fetch-timeout=20000"]);
const { status, stderr } = spawnSync(command, args, { ...options, cwd: folder, encoding: "utf8" });
rmSync(folder, { recursive: true, force: true });

const isUnreachable = /code (ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET)/;
if (status === 0) console.log("The benchmark's engines install from their lockfile.");
else if (isUnreachable.test(stderr)) console.log("No registry can be reached: not checked.");
else {
  console.error(`${stderr}\nThe benchmark's engines can't be installed from their lockfile.`);
  process.exitCode = 1;
}
