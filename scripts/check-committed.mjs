import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { missingPlatforms } from "./lockfile-platforms.mjs";
import { machineBoundLines } from "./machine-bound-lines.mjs";
import { projectRoot } from "./project-root.mjs";

const findings = committedFiles().flatMap((file) => machineBoundLines(file, textOf(file)));
const missing = missingPlatforms(JSON.parse(textOf("package-lock.json")));
for (const finding of findings) console.log(finding);
for (const path of missing.keys()) console.log(`package-lock.json lacks ${path}.`);
if (missing.size > 0) console.log('"npm ci" refuses that; "npm run lockfile:complete" mends it.');
console.log(`${findings.length} committed lines that hold only for one machine.`);
process.exitCode = findings.length + missing.size === 0 ? 0 : 1;

function committedFiles() {
  const { status, stdout } = spawnSync("git", ["ls-files", "-z"], {
    cwd: projectRoot,
    encoding: "utf8",
  });
  if (status === 0) return stdout.split("\0").filter((name) => name !== "");
  console.log("This folder is no git checkout, so only the lockfile is looked at.");
  return ["package-lock.json"];
}

function textOf(file) {
  try {
    const text = readFileSync(join(projectRoot, file), "utf8");
    // A NUL marks an image, a font or an archive.
    return text.includes("\0") ? "" : text;
  } catch (error) {
    // Committed and deleted since, or a link to a folder: nothing to read.
    if (error.code === "ENOENT" || error.code === "EISDIR") return "";
    throw error;
  }
}
