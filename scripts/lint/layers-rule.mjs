import { readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join, posix, relative, sep } from "node:path";
import { rooms, testPackages } from "./rooms.mjs";

/** Reports every import that the table of rooms does not allow. */
export const layersRule = {
  meta: { type: "problem", docs: { description: "imports follow the direction of the rooms" } },
  create(context) {
    const file = relative(context.cwd, context.filename).split(sep).join("/");
    const from = roomOf(file);
    if (from === undefined && !file.startsWith("src/")) return {};
    const check = (source) => {
      if (typeof source?.value !== "string") return;
      const message =
        from === undefined
          ? `${file} stands in no room of src (see scripts/lint/rooms.mjs).`
          : objection(file, from, source.value, context.cwd);
      if (message !== undefined) context.report({ node: source, message });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal ?? node.argument),
      NewExpression: (node) => {
        // new URL("./worker.ts", import.meta.url) is how a bundler is told of a worker. Other files are data.
        const [address, base] = node.arguments;
        const isCode = /\.[cm]?[jt]sx?$/.test(address?.value);
        if (node.callee.name === "URL" && base?.object?.type === "MetaProperty" && isCode)
          check(address);
      },
    };
  },
};

/** Tests, and what they share: mount-for-test.tsx. */
const testFile = /(?:\.test|-for-test)\.tsx?$/;

/** @returns {string | undefined} what is wrong with the import, or undefined when it is allowed */
function objection(file, from, specifier, cwd) {
  const isTest = from.isTest === true || testFile.test(file);
  if (isBuiltin(specifier)) {
    return from.node || isTest ? undefined : `${from.id} may not import Node.js's "${specifier}".`;
  }
  const target = localTarget(file, specifier, cwd);
  if (target === undefined) return packageObjection(from, specifier, isTest);
  if (!isTest && testFile.test(target))
    return `${file} may not import ${target}, which is for tests.`;
  const to = roomOf(target);
  if (to === undefined) {
    if (from.scripts?.includes(target)) return undefined;
    return /^(src|scripts)\//.test(target) ? `${from.id} may not import ${target}.` : undefined;
  }
  if (to.id === from.id || from.inside?.includes(to.name)) return undefined;
  if (isTest && from.testInside?.includes(to.name)) return undefined;
  const rooms = isTest ? [...from.rooms, ...(from.testRooms ?? [])] : from.rooms;
  if (!rooms.includes(to.name)) return `${from.id} may not import ${to.id}.`;
  // What a room's tests share, tests of its importers may use too.
  if (isTest && testFile.test(target)) return undefined;
  if (target !== `${to.id}/index.ts`)
    return `${to.id} is entered by its index.ts, not by ${target}.`;
  // Features have no name of their own in package.json; only the composition root reaches them.
  if (!specifier.startsWith("#") && to.name !== "feature")
    return `${to.id} is imported by its # name.`;
  return undefined;
}

function packageObjection(from, specifier, isTest) {
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  const allowed = from.packages === undefined || from.packages.includes(name);
  if (allowed || (isTest && [...testPackages, ...(from.testPackages ?? [])].includes(name)))
    return undefined;
  return `${from.id} may not import the package "${name}".`;
}

/** @returns {string | undefined} path from the project's folder; undefined for a package */
function localTarget(file, specifier, cwd) {
  if (specifier.startsWith(".")) return posix.join(posix.dirname(file), specifier).split("?", 1)[0];
  if (specifier.startsWith("/")) return specifier.slice(1).split("?", 1)[0];
  if (!specifier.startsWith("#")) return undefined;
  for (const [key, path] of Object.entries(packageImports(cwd))) {
    const [start, end] = key.split("*");
    if (key === specifier) return posix.normalize(path);
    if (end !== undefined && specifier.startsWith(start) && specifier.endsWith(end)) {
      return posix.normalize(path.replace("*", specifier.slice(start.length)));
    }
  }
  return specifier;
}

let imports;

function packageImports(cwd) {
  imports ??= JSON.parse(readFileSync(join(cwd, "package.json"), "utf8")).imports ?? {};
  return imports;
}

/** @returns {(typeof rooms)[number] & { id: string } | undefined} the room, with its own folder as `id` */
export function roomOf(path) {
  for (const room of rooms) {
    const pattern = new RegExp(`^(${room.folder.replace("*", "[^/]+")})/`);
    const id = pattern.exec(path)?.[1];
    if (id !== undefined) return { ...room, id };
  }
  return undefined;
}
