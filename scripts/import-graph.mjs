import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { projectRoot } from "./project-root.mjs";

const { imports } = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8"));

/**
 * Which of our modules each of them imports, types included.
 *
 * @param {readonly string[]} files paths from the project's folder
 * @returns {ReadonlyMap<string, readonly string[]>}
 */
export function importGraph(files) {
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const text = readFileSync(join(projectRoot, file), "utf8");
      const named = [...text.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(
        ([, name]) => name,
      );
      const found = named.map((name) => resolved(file, name)).filter((path) => known.has(path));
      return [file, [...new Set(found)]];
    }),
  );
}

function resolved(file, name) {
  if (name.startsWith(".")) return posix.join(posix.dirname(file), name);
  const exact = imports[name];
  if (exact !== undefined) return exact.replace("./", "");
  const slash = name.lastIndexOf("/");
  const pattern = imports[`${name.slice(0, slash)}/*`];
  return pattern?.replace("./", "").replace("*", name.slice(slash + 1));
}

/**
 * The fewest imports that lead from one module to another.
 *
 * @returns {readonly string[] | undefined} both ends and what is between them; undefined where neither imports the other
 */
export function shortestWay(graph, from, to) {
  return wayAlong(graph, from, to) ?? wayAlong(graph, to, from)?.toReversed();
}

function wayAlong(graph, from, to) {
  const before = new Map([[from, undefined]]);
  const open = [from];
  for (const file of open) {
    if (file === to) {
      const way = [];
      for (let at = to; at !== undefined; at = before.get(at)) way.unshift(at);
      return way;
    }
    for (const next of graph.get(file) ?? []) {
      if (before.has(next)) continue;
      before.set(next, file);
      open.push(next);
    }
  }
  return undefined;
}
