import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { register } from "tsx/esm/api";
import { projectRoot } from "./project-root.mjs";

/** Writes docs/notice-parts.md anew from src/domain/notices. */
register();
const { noticePartsPage } = await import("../src/domain/notices/notice-parts-page-for-test.ts");
writeFileSync(join(projectRoot, "docs/notice-parts.md"), noticePartsPage());
