import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "./project-root.mjs";

const pages = [
  "README.md",
  "CHANGELOG.md",
  "CONTRIBUTING.md",
  ...markdownIn("docs"),
  ...markdownIn("e2e"),
  ...markdownIn("criteria"),
  ...markdownIn("records"),
].filter((page) => existsSync(join(projectRoot, page)));

describe.each(pages)("%s", (page) => {
  const text = readFileSync(join(projectRoot, page), "utf8");

  it("links to what is there, to the very heading", () => {
    const links = [...text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(([, link]) => link);
    expect(links.filter((link) => !isThere(page, link))).toEqual([]);
  });

  it("names files and folders that are there", () => {
    // Not a pattern (*, …), nor one with a place to fill in (ID).
    const paths = [
      ...text.matchAll(/`((?:src|criteria|records|e2e|scripts|docs|public)\/[\w./-]*[\w/])`/g),
    ];
    const missing = paths
      .map(([, path]) => path)
      .filter((path) => !/\/[A-Z]{2,}(\/|$)/.test(path) && !existsSync(join(projectRoot, path)));
    expect(missing).toEqual([]);
  });
});

describe("the decisions", () => {
  const folder = join(projectRoot, "docs", "adr");
  const files = readdirSync(folder)
    .filter((name) => name !== "README.md")
    .toSorted();
  const index = readFileSync(join(folder, "README.md"), "utf8");

  it("are numbered without a hole, each once", () => {
    const numbers = files.map((name) => name.slice(0, 4));
    expect(numbers).toEqual(files.map((_, position) => String(position + 1).padStart(4, "0")));
  });

  it.each(files)("%s has the one head and stands in the index", (name) => {
    const text = readFileSync(join(folder, name), "utf8");
    const title = /^# (.+)$/m.exec(text)?.[1] ?? "";
    expect(title.startsWith(`${name.slice(0, 4)}. `)).toBe(true);
    expect(text).toMatch(
      /^# .+\n\n- Status: (accepted|superseded by \d{4})\n- Date: \d{4}-\d\d-\d\d\n\n## Context\n/,
    );
    expect(text).toMatch(/^## Decision$/m);
    expect(text).toMatch(/^## Consequences$/m);
    expect(index).toContain(`- [${title}](${name})`);
  });
});

function markdownIn(folder) {
  return (
    readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
      .map(({ parentPath, name }) => relative(projectRoot, join(parentPath, name)))
      // The benchmarks install what they compare with below their own folders.
      .filter((page) => !page.split(/[/\\]/).includes("node_modules"))
      .toSorted()
  );
}

function isThere(page, link) {
  const [path, heading] = link.split("#");
  const target = path === "" ? page : join(dirname(page), path);
  if (!existsSync(join(projectRoot, target))) return false;
  if (heading === undefined || heading === "") return true;
  const text = readFileSync(join(projectRoot, target), "utf8");
  return [...text.matchAll(/^#+ (.+)$/gm)].some(([, words]) => anchorOf(words) === heading);
}

/** As GitHub makes it. */
function anchorOf(words) {
  return words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
}
