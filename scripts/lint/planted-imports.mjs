/**
 * Imports and expressions planted in an imitation of the house. `rule: undefined` stands for an allowed one: a
 * rule that reports everything would pass a list of violations too.
 *
 * @type {readonly { file: string, code: string, rule?: string }[]}
 */
export const planted = [
  ...forbidden("criteria/engine/planted.ts", [
    "react",
    "node:fs",
    "fs",
    "#cases",
    "#ui",
    "../../src/cases/index.ts",
    "../proof/oracle/index.ts",
    "../cli/determine.ts",
    "../../e2e/support/app.ts",
    "../../bench/batch.ts",
    "fast-check",
  ]),
  ...allowed("criteria/engine/planted.ts", ["zod", "../model/fact.ts", "./calendar.ts"]),
  ...allowed("criteria/engine/planted.test.ts", ["vitest", "fast-check", "node:fs"]),
  ...forbidden("criteria/proof/oracle/planted.ts", [
    "../../index.ts",
    "../../engine/calendar.ts",
    "../../model/fact.ts",
    "../adjudicated/cases.ts",
    "#criteria",
    "zod",
    "node:fs",
  ]),
  ...allowed("criteria/proof/oracle/planted.ts", ["./civil-day.ts"]),
  {
    file: "criteria/proof/oracle/planted.test.ts",
    code: 'new URL("../../sets/sacrococcygeal-64999/examples/", import.meta.url);',
  },
  ...forbidden("criteria/proof/oracle/planted.test.ts", ["../../index.ts", "#criteria"]),
  ...forbidden("criteria/proof/planted.ts", ["#cases", "../../src/ui/index.ts"]),
  ...allowed("criteria/proof/planted.ts", ["../index.ts", "./oracle/index.ts", "fast-check"]),
  ...forbidden("criteria/cli/planted.ts", ["react", "#cases", "../proof/oracle/index.ts"]),
  ...allowed("criteria/cli/planted.ts", ["../index.ts", "node:fs"]),

  ...forbidden("src/ui/planted.tsx", [
    "#criteria",
    "#cases",
    "#interop",
    "#storage",
    "../features/review/index.ts",
    "../app/routes.ts",
    "../../criteria/index.ts",
    "zod",
    "@tanstack/react-query",
    "node:path",
  ]),
  ...forbidden("src/ui/planted.tsx", ["./mount-for-test.tsx", "vitest"]),
  ...allowed("src/ui/planted.test.tsx", ["./mount-for-test.tsx", "vitest", "fast-check"]),
  ...allowed("src/ui/planted-for-test.tsx", ["vitest"]),
  ...allowed("src/ui/planted.tsx", ["react", "react-dom", "lucide-react", "./dialog.tsx"]),
  ...forbidden("src/cases/planted.ts", [
    "#ui",
    "#interop",
    "#storage",
    "../storage/index.ts",
    "../features/review/index.ts",
    "../app/session.ts",
    "../../criteria/index.ts",
    "../../criteria/engine/evaluate.ts",
    "#criteria/engine",
    "idb",
  ]),
  ...allowed("src/cases/planted.ts", ["#criteria", "zod", "./case-state.ts"]),
  ...forbidden("src/storage/planted.ts", [
    "#ui",
    "#interop",
    "../cases/case-record.ts",
    "../features/review/index.ts",
    "../app/session.ts",
    "react",
  ]),
  ...allowed("src/storage/planted.ts", ["#cases", "#criteria", "idb"]),
  ...forbidden("src/interop/planted.ts", [
    "#ui",
    "#storage",
    "../features/review/index.ts",
    "../app/session.ts",
    "../../criteria/model/fact.ts",
    "react",
  ]),
  ...allowed("src/interop/planted.ts", ["#cases", "#criteria", "zod"]),
  ...forbidden("src/features/review/planted.tsx", [
    "../worklist/index.ts",
    "../worklist/filters.ts",
    "#storage",
    "../../storage/index.ts",
    "../../storage/browser/open.ts",
    "../../app/session.ts",
    "../../cases/index.ts",
    "../../../criteria/index.ts",
    "../../../criteria/sets/sacrococcygeal-64999/set.ts",
    "../../../e2e/support/app.ts",
    "#criteria/sets",
    "node:fs",
  ]),
  ...forbidden("src/features/review/planted.test.tsx", ["../worklist/index.ts", "#storage"]),
  ...allowed("src/features/review/planted.tsx", [
    "#interop",
    "#cases",
    "#ui",
    "#criteria",
    "react",
    "react-hook-form",
    "./steps/step-list.tsx",
  ]),
  ...forbidden("src/app/planted.tsx", [
    "../features/review/steps/step-list.tsx",
    "../storage/index.ts",
    "../../criteria/index.ts",
    "../../criteria/engine/evaluate.ts",
    "../../e2e/support/app.ts",
    "../../scripts/build.mjs",
    "node:fs",
  ]),
  ...allowed("src/app/planted.tsx", [
    "../features/review/index.ts",
    "#storage",
    "#interop",
    "#cases",
    "#ui",
    "#criteria",
    "./routes.tsx",
    "./app.css",
  ]),
  ...forbidden("scenarios/reading/planted.ts", [
    "#cases",
    "#ui",
    "../../criteria/index.ts",
    "../../e2e/runner/main.ts",
    "../../src/cases/index.ts",
    "zod",
    "react",
    "node:fs",
  ]),
  ...allowed("scenarios/reading/planted.ts", ["#criteria", "yaml", "./marked.ts"]),
  ...allowed("scenarios/reading/planted.test.ts", ["vitest", "fast-check", "node:fs"]),
  ...forbidden("src/features/scenario-coverage/planted.tsx", [
    "#storage",
    "../worklist/index.ts",
    "../scenario-record/index.ts",
    "../../../scenarios/index.ts",
    "../../../e2e/runner/main.ts",
  ]),
  ...allowed("src/features/scenario-coverage/planted.tsx", ["#scenarios", "#cases", "#ui"]),
  ...forbidden("src/features/worklist/planted.tsx", ["#scenarios"]),
  ...forbidden("src/app/planted.tsx", ["#scenarios"]),
  ...allowed("e2e/runner/planted.ts", ["#scenarios", "#criteria", "@playwright/test"]),
  ...forbidden("src/lost/planted.ts", ["react"]),
  ...forbidden("e2e/scenarios/planted.spec.ts", [
    "#cases",
    "#storage",
    "../../src/app/session.ts",
    "../../src/ui/index.ts",
    "../../criteria/index.ts",
  ]),
  ...allowed("e2e/scenarios/planted.spec.ts", [
    "#criteria",
    "@playwright/test",
    "../support/app.ts",
  ]),

  ...forbidden("bench/app/planted.ts", [
    "../../src/app/routes.ts",
    "../../src/ui/index.ts",
    "../../src/features/worklist/case-digest.ts",
    "../../scripts/build.mjs",
  ]),
  ...allowed("bench/app/planted.ts", [
    "#criteria",
    "#cases",
    "../../e2e/pages/worklist-page.ts",
    "../../src/features/worklist/index.ts",
    "../../src/storage/case-writes.ts",
    "@playwright/test",
    "node:fs",
  ]),

  // The other ways to name a module.
  violation("src/features/review/planted.ts", 'export { a } from "#storage";', "house/layers"),
  violation("src/features/review/planted.ts", 'export * from "#storage";', "house/layers"),
  violation("src/features/review/planted.ts", 'await import("#storage");', "house/layers"),
  violation("src/features/review/planted.ts", 'type A = import("#storage").A;', "house/layers"),
  violation("src/features/review/planted.ts", 'import type { A } from "#storage";', "house/layers"),
  violation(
    "src/features/review/planted.ts",
    'new Worker(new URL("../../storage/worker.ts", import.meta.url));',
    "house/layers",
  ),

  // No clock and no chance in criteria.
  ...["Date.now();", "new Date();", "globalThis.Date;", "Temporal.Now;", "performance.now();"].map(
    (code) => violation("criteria/engine/planted.ts", code, "eslint/no-restricted-globals"),
  ),
  violation(
    "criteria/proof/oracle/planted.ts",
    "Date.UTC(2026, 0);",
    "eslint/no-restricted-globals",
  ),
  violation("criteria/cli/planted.ts", "Date.now();", "eslint/no-restricted-globals"),
  violation("criteria/engine/planted.test.ts", "Date.now();", "eslint/no-restricted-globals"),
  violation("criteria/engine/calendar.ts", "performance.now();", "eslint/no-restricted-globals"),
  violation("criteria/engine/planted.ts", "Math.random();", "eslint/no-restricted-properties"),
  { file: "criteria/engine/calendar.ts", code: "Date.UTC(2026, 0);" },
  { file: "src/app/planted.ts", code: "Date.now();" },

  // No invented facts in schemas.
  ...["criteria/model/planted.ts", "src/cases/planted.ts", "src/interop/planted.ts"].flatMap(
    (file) =>
      [
        "z.coerce.number();",
        "z.number().default(0);",
        "z.number().catch(0);",
        "z.number().prefault(0);",
        "z.preprocess(Number, z.number());",
      ].map((code) =>
        violation(
          file,
          `import { z } from "zod"; export const a = ${code}`,
          "house/no-invented-facts",
        ),
      ),
  ),
  violation("criteria/model/planted.ts", "schema.catch(0);", "house/no-invented-facts"),
  violation("src/cases/planted.ts", "schema.default(0);", "house/no-invented-facts"),
  { file: "src/cases/planted.ts", code: "promise.catch(report);" },
];

function forbidden(file, specifiers) {
  return specifiers.map((name) => violation(file, `import "${name}";`, "house/layers"));
}

function allowed(file, specifiers) {
  return specifiers.map((name) => ({ file, code: `import "${name}";` }));
}

function violation(file, code, rule) {
  return { file, code, rule };
}
