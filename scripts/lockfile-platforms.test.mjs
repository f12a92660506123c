import { expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { missingPlatforms } from "./lockfile-platforms.mjs";
import { peersFolders } from "./peers-folders.mjs";
import { projectRoot } from "./project-root.mjs";

const tool = {
  version: "1.0.0",
  dev: true,
  optionalDependencies: { "@tool/linux-x64-musl": "1.0.0" },
};

it("describes the package of a platform that the lockfile leaves out", () => {
  const missing = missingPlatforms({ packages: { "": {}, "node_modules/tool": tool } });
  expect([...missing]).toEqual([
    [
      "node_modules/@tool/linux-x64-musl",
      { version: "1.0.0", cpu: ["x64"], dev: true, libc: ["musl"], optional: true, os: ["linux"] },
    ],
  ]);
});

it("describes a package of WebAssembly, which has no system", () => {
  const addon = { version: "1.0.0", optionalDependencies: { "addon-wasm32-wasi": "1.0.0" } };
  const missing = missingPlatforms({ packages: { "node_modules/addon": addon } });
  expect(missing.get("node_modules/addon-wasm32-wasi")).toEqual({
    version: "1.0.0",
    cpu: ["wasm32"],
    optional: true,
  });
});

it.each([projectRoot, ...peersFolders])("every platform is in the lockfile of %s", (folder) => {
  const lockfile = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
  expect([...missingPlatforms(lockfile).keys()]).toEqual([]);
});

it.each([
  "node_modules/@tool/linux-x64-musl",
  "node_modules/tool/node_modules/@tool/linux-x64-musl",
])("finds a package where Node.js would: %s", (path) => {
  const packages = { "node_modules/tool": tool, [path]: { version: "1.0.0" } };
  expect(missingPlatforms({ packages }).size).toBe(0);
});

it("refuses to guess a platform that the name does not tell", () => {
  const packages = { "node_modules/tool": { optionalDependencies: { fsevents: "2.3.3" } } };
  expect(() => missingPlatforms({ packages })).toThrow("fsevents");
});
