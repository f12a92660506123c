import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectRoot } from "./project-root.mjs";
import { proveSecondSet } from "./second-set.mjs";

test("a second set is one folder and one line, and takes nothing from the first", async () => {
  const { root, status, remove } = await proveSecondSet({ isInBrowser: false });
  const publishedIn = (folder) =>
    readFileSync(join(folder, "criteria/versions/published.ts"), "utf8");
  const added = publishedIn(root);
  remove();
  expect(status).toBe(0);
  expect(added).toContain('reference: "walking-aid@1.0.0"');
  const hashes = [...publishedIn(projectRoot).matchAll(/"[0-9a-f]{64}"/g)].map(([hash]) => hash);
  expect(hashes.length).toBeGreaterThan(0);
  for (const hash of hashes) expect(added).toContain(hash);
});
