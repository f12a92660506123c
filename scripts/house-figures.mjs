import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { housePaths } from "./house-paths.mjs";
import { importGraph, shortestWay } from "./import-graph.mjs";
import { roomOf } from "./lint/layers-rule.mjs";
import { projectRoot } from "./project-root.mjs";

/** Our code: no tests, and nothing that only tests read. */
const isCode = (path) =>
  /\.(?:ts|tsx|mjs)$/.test(path) &&
  !/(?:\.test|\.spec|-for-test|\.d)\.[cm]?tsx?$|\.test\.mjs$/.test(path);
const withRunner = (path) => isCode(path) || path.startsWith("e2e/runner/");

/**
 * The modules between the ends of each path, found in the imports as they are.
 *
 * @returns {{ name: string, between: readonly string[], gaps: readonly string[] }[]} `gaps` names neighbors that no
 *   import joins: then the path is not what the house does any more
 */
export function pathsOfHouse() {
  const graph = importGraph(listed().filter(withRunner));
  return housePaths.map(({ name, ends, legs }) => {
    const met = [];
    const gaps = [];
    for (const leg of legs) {
      leg.slice(1).forEach((to, at) => {
        const way = shortestWay(graph, leg[at], to);
        if (way === undefined) gaps.push(`${leg[at]} … ${to}`);
        else met.push(...way);
      });
    }
    const between = [...new Set(met)].filter((file) => !ends.includes(file));
    return { name, between, gaps };
  });
}

function listed() {
  return git("ls-files").split("\n").filter(Boolean);
}

function git(...args) {
  return execFileSync("git", args, { cwd: projectRoot, encoding: "utf8", maxBuffer: 1 << 28 });
}

function sizesNow() {
  return listed()
    .filter(isCode)
    .map((path) => ({ path, lines: linesIn(readFileSync(join(projectRoot, path), "utf8")) }));
}

function linesIn(text) {
  return text.split("\n").length - 1;
}

function figuresOf(sizes) {
  const sorted = sizes.toSorted((left, right) => left.lines - right.lines);
  const longest = sorted.at(-1);
  return {
    files: sorted.length,
    median: sorted[Math.floor(sorted.length / 2)].lines,
    longest: `${longest.lines} (\`${longest.path}\`)`,
    rooms: new Set(sorted.map(({ path }) => roomOf(path)?.id).filter(Boolean)).size,
  };
}

/** Measured by this command's own rules on commit 48e9182, the last commit before cases moved to `src/domain`. */
const before = {
  files: 1077,
  median: 54,
  longest: "246 (`scripts/lint/planted-imports.mjs`)",
  hops: new Map([
    ["key → panel row", 13],
    ["saved case → worklist row", 14],
    ["signed decision → PDF", 12],
    ["YAML → browser step", 4],
  ]),
};

function page() {
  const now = figuresOf(sizesNow());
  const paths = pathsOfHouse();
  return [
    "# Code figures",
    "",
    "Written by `npm run figures`. Code files are TypeScript and scripts, without tests and their helpers. Before:",
    "commit 48e9182, the last commit before cases moved to `src/domain`.",
    "",
    "| figure | before | now |",
    "| --- | --- | --- |",
    `| code files | ${before.files} | ${now.files} |`,
    `| median length, lines | ${before.median} | ${now.median} |`,
    `| longest file, lines | ${before.longest} | ${now.longest} |`,
    `| rooms with code | not counted | ${now.rooms} |`,
    "",
    "A hop is one of our modules between the two ends of a path, connected by imports. A door is the `index.ts` through which a",
    "room is entered. The paths are in `scripts/house-paths.mjs`; a test fails when one of their imports is missing.",
    "",
    "| path | hops before | hops now | of these doors | rooms |",
    "| --- | --- | --- | --- | --- |",
    ...paths.map(({ name, between }) => {
      const doors = between.filter((file) => file.endsWith("/index.ts")).length;
      const rooms = new Set(between.map((file) => roomOf(file)?.id)).size;
      return `| ${name} | ${before.hops.get(name)} | ${between.length} | ${doors} | ${rooms} |`;
    }),
    "",
    ...paths.flatMap(({ name, between }) => [
      `- **${name}**: ${between.map((file) => `\`${file}\``).join(", ")}`,
    ]),
    "",
  ].join("\n");
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  const text = page();
  writeFileSync(join(projectRoot, "docs/house-figures.md"), text);
  process.stdout.write(text);
}
