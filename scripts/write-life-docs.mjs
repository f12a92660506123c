import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { register } from "tsx/esm/api";
import { projectRoot } from "./project-root.mjs";

/** Writes the tables of docs/life-of-a-case.md anew from src/domain/life. */
register();
const { lifeTables, withTables } = await import("./life-table.mjs");
const path = join(projectRoot, "docs/life-of-a-case.md");
writeFileSync(path, withTables(readFileSync(path, "utf8"), lifeTables()));
