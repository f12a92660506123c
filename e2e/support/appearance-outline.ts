import type { Page } from "@playwright/test";

/**
 * What a screen reader can jump to on the page, or in the dialog in front of it: landmarks, headings, groups,
 * tables with their headers, controls; by role and name, indented by what holds what. Running text, options and
 * the rows of tables are left out; numbers and ids, which follow the data, are written as "…".
 */
export async function outlineOf(page: Page): Promise<string> {
  const dialog = page.locator("dialog:modal").last();
  const around = (await dialog.count()) === 0 ? page.locator("body") : dialog;
  const lines: string[] = [];
  const holders: number[] = [];
  let skippedBelow: number | undefined;
  for (const line of (await around.ariaSnapshot()).split("\n")) {
    const found = /^( *)- '?([a-z]+)(.*)$/.exec(line);
    if (found === null) continue;
    const [, indent = "", role = "", rest = ""] = found;
    const depth = indent.length;
    if (skippedBelow !== undefined && depth > skippedBelow) continue;
    skippedBelow = undefined;
    if (role === "row" && !lines.at(-1)?.includes("- table")) {
      skippedBelow = depth;
      continue;
    }
    if (!shownRoles.has(role)) continue;
    while ((holders.at(-1) ?? -1) >= depth) holders.pop();
    lines.push(`${"  ".repeat(holders.length)}- ${role}${nameOf(rest)}`);
    if (childless.has(role)) skippedBelow = depth;
    else holders.push(depth);
  }
  return `${withoutRuns(lines).join("\n")}\n`;
}

/** The header is the same everywhere and has tests of its own. */
const childless = new Set([
  "banner",
  "button",
  "link",
  "heading",
  "columnheader",
  "figure",
  "img",
  "combobox",
]);

const shownRoles = new Set([
  ...childless,
  ...["alert", "article", "complementary", "contentinfo", "dialog", "form", "group"],
  ...["main", "navigation", "region", "search", "searchbox", "slider", "spinbutton", "status"],
  ...["table", "textbox"],
]);

/** The name in its quotes and the states; what follows the colon is content. */
function nameOf(rest: string): string {
  const name = /^ "((?:[^"\\]|\\.)*)"/.exec(rest);
  const states = [...rest.slice(name?.[0].length ?? 0).matchAll(/ \[(?!active)[a-z]+(?:=\w+)?\]/g)];
  const words = name?.[1]
    ?.replaceAll("''", "'")
    .replaceAll(/\b(?:\d+(?:\.\d+)*|[\w-]{20,})\b/g, "…");
  return `${words === undefined ? "" : ` "${words}"`}${states.map(([state]) => state).join("")}`;
}

/** Of more than six neighbors of one role and level the first three. */
function withoutRuns(lines: readonly string[]): readonly string[] {
  const runs: string[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && kindOf(run[0] ?? "") === kindOf(line)) run.push(line);
    else runs.push([line]);
  }
  return runs.flatMap((run) => {
    const kind = kindOf(run[0] ?? "");
    return run.length <= 6 ? run : [...run.slice(0, 3), `${kind} and so on`];
  });
}

function kindOf(line: string): string {
  return /^ *- [a-z]+/.exec(line)?.[0] ?? line;
}
