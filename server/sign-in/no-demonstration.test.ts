import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const main = fileURLToPath(new URL("../main.ts", import.meta.url));

/** Every file of ours that a server which is started from `main.ts` loads, and every package. */
function reachedFrom(entry: string): {
  readonly files: ReadonlySet<string>;
  readonly packages: ReadonlySet<string>;
} {
  const files = new Set<string>();
  const packages = new Set<string>();
  const open = [entry];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, name = ""] of text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)) {
      if (!name.startsWith(".")) packages.add(name);
      else if (name.endsWith(".ts")) open.push(join(dirname(file), name));
    }
  }
  return { files, packages };
}

it("starts no server that signs people in without a password: the demonstration’s provider is in no build", () => {
  const { files, packages } = reachedFrom(main);
  const names = [...files].map((file) => file.replace(/^.*[/\\]/, ""));
  expect(names).toContain("create-sign-in.ts");
  expect(packages).toContain("openid-client");
  expect(names.filter((name) => name.startsWith("demonstration-"))).toEqual([]);
  expect(packages).not.toContain("oidc-provider");
});
