/**
 * What `npm test` runs: what has no tests at once, then what has tests, in this order. To add a stage, add a line.
 *
 * - `name`: how the output calls it
 * - `command`: the package whose command it is, or a script of ours; `args` follow
 * - `check`: also part of `npm run check`, which needs no browser
 * - `reader`: where the stage runs many tests, how its report is read (see test-reports); a stage without one
 *   counts as one test
 * - `needs`: a stage without whose success this one cannot run
 *
 * @type {readonly Stage[]}
 * @typedef {{ name: string, command: string, args?: readonly string[], check?: boolean,
 *   reader?: "vitest" | "playwright", needs?: string, env?: Record<string, string> }} Stage
 */
export const stages = [
  { name: "format", command: "oxfmt", args: ["--check"], check: true },
  { name: "lint", command: "oxlint", args: ["--type-aware", "--deny-warnings"], check: true },
  { name: "layers", command: "scripts/check-layers.mjs", check: true },
  { name: "committed files", command: "scripts/check-committed.mjs", check: true },
  { name: "types", command: "typescript:tsc", args: ["-p", "tsconfig.json"], check: true },
  {
    name: "types of criteria",
    command: "typescript:tsc",
    args: ["-p", "criteria/tsconfig.json"],
    check: true,
  },
  {
    name: "types of records",
    command: "typescript:tsc",
    args: ["-p", "records/tsconfig.json"],
    check: true,
  },
  {
    name: "types of the domain",
    command: "typescript:tsc",
    args: ["-p", "src/domain/tsconfig.json"],
    check: true,
  },
  {
    name: "types of the service worker",
    command: "typescript:tsc",
    args: ["-p", "src/service-worker/tsconfig.json"],
    check: true,
  },
  {
    name: "types of the server",
    command: "typescript:tsc",
    args: ["-p", "server/tsconfig.json"],
    check: true,
  },
  { name: "engines of the benchmark", command: "scripts/check-peer-packages.mjs" },
  { name: "unit", command: "vitest", args: ["run"], check: true, reader: "vitest" },
  { name: "build", command: "vite", args: ["build", "--logLevel", "warn"] },
  {
    name: "browser",
    command: "scripts/test-e2e.mjs",
    reader: "playwright",
    needs: "build",
    env: { E2E_FOLDER: "dist" },
  },
];
