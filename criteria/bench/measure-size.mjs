import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { bundle } from "./bundle-ours.mjs";
import { bundleFolder, projectRoot } from "./folders.mjs";

/** What only people read. Everything else of a set is rule data and stays. */
const texts = new Set(
  (
    "title scope lead label question hint noneLabel addLabel entryLabel patternInWords unit sourceGrade " +
    "requirement rationale satisfiedBy exceptionIs toShow because explanation whatToDo message " +
    "provenance citation note sourceSays setSays wordings"
  ).split(" "),
);

/** Parts of a set that no evaluation reads: the form's steps and the registers. */
const unread = ["steps", "groups", "evidence", "corrections", "dateOrders"];

/**
 * Bundles the evaluator with the set's rule data, minified: bytes of gzip, level 9.
 * Checked: the bundle gives the recommendations of the whole set.
 */
export async function measureSize(set, cases, expected) {
  const rules = Object.fromEntries(
    Object.entries(withoutTexts(set)).filter(([key]) => !unread.includes(key)),
  );
  const only = { ...rules, pitfalls: [], warnings: [] };
  return {
    statuses: await sizeOf(
      "statuses",
      "engine/compile-statuses.ts",
      "compileStatuses",
      only,
      cases,
      expected,
    ),
    evaluation: await sizeOf(
      "evaluation",
      "engine/evaluate.ts",
      "compileSet",
      rules,
      cases,
      expected,
    ),
  };
}

async function sizeOf(name, file, compile, set, cases, expected) {
  mkdirSync(bundleFolder, { recursive: true });
  const entry = join(bundleFolder, `size-${name}-entry.mjs`);
  const engine = JSON.stringify(join(projectRoot, "criteria", file));
  writeFileSync(
    entry,
    `import { ${compile} } from ${engine};\n` +
      `const set = ${JSON.stringify(set)};\n` +
      "const defaults = Object.fromEntries(set.parameters.map((one) => [one.name, one.default]));\n" +
      `export const compile = (values) => ${compile}(set, { ...defaults, ...values });\n`,
  );
  const address = await bundle(`.cache/bench/size-${name}-entry.mjs`, {
    minify: true,
    name: `size-${name}`,
  });
  const { compile: compileStripped } = await import(address);
  const evaluate = compileStripped({});
  const wrong = cases.filter(
    (facts, at) => evaluate(facts).recommendation !== expected[at].recommendation,
  );
  if (wrong.length > 0)
    throw new Error(`The stripped set decides ${wrong.length} cases differently.`);
  const code = readFileSync(fileURLToPath(address));
  return { bytes: code.length, gzip: gzipSync(code, { level: 9 }).length };
}

function withoutTexts(value) {
  if (Array.isArray(value)) return value.map(withoutTexts);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !texts.has(key))
      .map(([key, below]) => [key, withoutTexts(below)]),
  );
}
