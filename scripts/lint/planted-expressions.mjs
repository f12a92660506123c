import { violation } from "./plant.mjs";

/**
 * Expressions that a room may not hold, planted as the imports are.
 *
 * @type {readonly { file: string, code: string, rule?: string }[]}
 */
export const plantedExpressions = [
  // No clock and no chance in criteria.
  ...["Date.now();", "new Date();", "globalThis.Date;", "Temporal.Now;", "performance.now();"].map(
    (code) => violation("criteria/engine/planted.ts", code, "eslint/no-restricted-globals"),
  ),
  violation(
    "criteria/sets/sacrococcygeal-64999/second-implementation/planted.ts",
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
  ...[
    "criteria/model/planted.ts",
    "src/domain/planted.ts",
    "src/interop/case-file/planted.ts",
  ].flatMap((file) =>
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
  violation("src/domain/planted.ts", "schema.default(0);", "house/no-invented-facts"),
  { file: "src/domain/planted.ts", code: "promise.catch(report);" },

  // No key that is compared beside the table of commands.
  ...[
    'event.key === "Enter";',
    '"Escape" !== event?.key;',
    'const { key } = event; if (key == "j") go();',
    'event.code === "KeyJ";',
    'switch (event.key) { case "ArrowDown": go(); }',
    '["Enter", " "].includes(event.key);',
  ].flatMap((code) =>
    ["src/features/review/planted.tsx", "src/ui/planted.tsx", "src/app/planted.ts"].map((file) =>
      violation(file, code, "house/key-commands"),
    ),
  ),
  { file: "src/data/key-commands.ts", code: 'event.key === "Enter";' },
  { file: "src/features/review/planted.tsx", code: 'key === "expected"; error.code === "quota";' },

  // No set that is named outside its folder.
  ...[
    "src/features/determination/planted.tsx",
    "src/domain/planted.ts",
    "criteria/engine/planted.ts",
    "criteria/proof/properties/planted.test.ts",
    "criteria/bench/planted.mjs",
    "e2e/bench/planted.ts",
  ].flatMap((file) =>
    [
      'currentSet("sacrococcygeal-64999");',
      "findSet(`sacrococcygeal-64999@1.0.0`);",
      'import("../sets/sacrococcygeal-64999/index.ts");',
    ].map((code) => violation(file, code, "house/no-set-named")),
  ),
  {
    file: "criteria/sets/sacrococcygeal-64999/planted.ts",
    code: 'const id = "sacrococcygeal-64999";',
  },
  {
    file: "criteria/proof/second-implementation.ts",
    code: 'const id = "sacrococcygeal-64999@1.0.0";',
  },
  { file: "src/domain/planted.test.ts", code: 'currentSet("sacrococcygeal-64999");' },

  // No way to stored values beside the codec.
  ...["wrap", "unwrap", "openDB"].map((name) =>
    violation(
      "src/storage/browser/planted.ts",
      `import { ${name} } from "idb"; ${name}();`,
      "eslint/no-restricted-imports",
    ),
  ),
  { file: "src/storage/browser/planted.ts", code: 'import type { DBSchema } from "idb";' },
  { file: "src/storage/browser/database.ts", code: 'import { wrap } from "idb"; wrap();' },
];
