import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { planted } from "./lint/planted-imports.mjs";
import { commandFile, projectRoot } from "./project-root.mjs";

/** The rules that this check is about; `npm run lint` runs them too, among all others. */
const houseRules = [
  "house/layers",
  "house/no-invented-facts",
  "house/key-commands",
  "house/no-set-named",
  "eslint/no-restricted-globals",
  "eslint/no-restricted-imports",
  "eslint/no-restricted-properties",
];

const found = findingsIn(projectRoot).filter(({ rule }) => houseRules.includes(rule));
for (const { file, line, message } of found) console.log(`${file}:${line} ${message}`);
const mistakes = provePlanted();
for (const mistake of mistakes) console.log(mistake);
console.log(
  `${found.length} violations in the project; ` +
    `${planted.length - mistakes.length} of ${planted.length} planted lines reported correctly.`,
);
process.exitCode = found.length + mistakes.length === 0 ? 0 : 1;

/**
 * Lints an imitation of the house, in which every file holds one planted line, with the project's own settings.
 *
 * @returns {string[]} what the rules missed, and what they reported without cause
 */
function provePlanted() {
  const house = mkdtempSync(join(tmpdir(), "planted-"));
  try {
    for (const name of [".oxlintrc.json", "package.json", "scripts/lint"]) {
      cpSync(join(projectRoot, name), join(house, name), { recursive: true });
    }
    const files = planted.map(({ file, code }, index) => {
      // Each line gets a file of its own, in a folder that keeps the room: review/planted-7.ts. The calendar's
      // exemption is for one path, so that file keeps its name.
      const path = file.replace("/planted", `/planted-${index}`);
      mkdirSync(dirname(join(house, path)), { recursive: true });
      writeFileSync(join(house, path), `${code}\n`, { flag: "a" });
      return path;
    });
    const reports = findingsIn(house);
    return planted.flatMap(({ file, code, rule }, index) => {
      const line = lineOf(files, index);
      const rules = reports
        .filter((report) => report.file === files[index] && report.line === line)
        .map((report) => report.rule)
        .filter((name) => houseRules.includes(name));
      if (rule === undefined)
        return rules.length === 0 ? [] : [`reported without cause: ${file}: ${code}`];
      return rules.includes(rule) ? [] : [`${rule} does not bite: ${file}: ${code}`];
    });
  } finally {
    rmSync(house, { recursive: true });
  }
}

function lineOf(files, index) {
  return files.slice(0, index + 1).filter((file) => file === files[index]).length;
}

/** @returns {{ file: string, line: number, rule: string, message: string }[]} */
function findingsIn(folder) {
  const oxlint = commandFile("oxlint");
  const result = spawnSync(process.execPath, [oxlint, "--format=json", "."], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
  });
  const { diagnostics } = JSON.parse(result.stdout);
  return diagnostics.map(({ filename, labels, code, message }) => ({
    file: filename.replaceAll("\\", "/"),
    line: labels[0]?.span.line,
    rule: code?.replace(/^(.*)\((.*)\)$/, "$1/$2"),
    message,
  }));
}
