import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runNode } from "./run-command.mjs";

/**
 * Adds the line of a set to criteria/sets/index.ts, as a person would.
 *
 * @param {string} root the project's folder
 * @param {string} id the set's folder below criteria/sets
 * @param {string} policy the name that its policy.ts exports
 */
export function registerSet(root, id, policy) {
  const file = join(root, "criteria/sets/index.ts");
  const source = readFileSync(file, "utf8");
  const list = /(const policies: readonly Policy\[\] = \[)([^\]]*)(\];)/;
  const imports =
    /(import \{ \w+Policy \} from "\.\/[^"]+\/policy\.ts";\n)(?![\s\S]*import \{ \w+Policy \})/;
  if (!list.test(source) || !imports.test(source)) {
    throw new Error("criteria/sets/index.ts has no list of policies that this script knows.");
  }
  const registered = source
    .replace(imports, `$1import { ${policy} } from "./${id}/policy.ts";\n`)
    .replace(list, (_, start, names, end) => {
      const all = names
        .split(",")
        .map((name) => name.trim())
        .filter((name) => name !== "");
      return `${start}${[...all, policy].join(", ")}${end}`;
    });
  writeFileSync(file, registered);
}

/**
 * Freezes the sets of a project and writes their CQL.
 *
 * @param {string} root the project's folder
 * @returns {Promise<number>} the exit status of the first that failed, or 0
 */
export async function publishSets(root) {
  for (const script of ["criteria/cli/publish.ts", "criteria/proof/cql/export-cql.ts"]) {
    const status = await runNode(["--import", import.meta.resolve("tsx"), join(root, script)], {
      cwd: root,
    });
    if (status !== 0) return status;
  }
  return 0;
}
