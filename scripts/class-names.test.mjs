import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { __unstable__loadDesignSystem as loadDesignSystem } from "tailwindcss";
import { expect, test } from "vitest";

const source = join(import.meta.dirname, "../src");
const theme = join(source, "ui/theme.css");

test("every class that a component names is one that the style sheet knows", async () => {
  const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".tsx"),
  );
  const named = [
    ...new Set(
      files.flatMap((name) =>
        [...readFileSync(join(source, name), "utf8").matchAll(/className="([^"]*)"/g)].flatMap(
          ([, names = ""]) => names.split(/\s+/).filter((one) => one !== ""),
        ),
      ),
    ),
  ];
  expect(named.length).toBeGreaterThan(300);
  const sheets = readFileSync(theme, "utf8") + viewerSheet();
  const system = await loadDesignSystem(readFileSync(theme, "utf8"), {
    base: dirname(theme),
    loadStylesheet: (id, base) => {
      const path = id.startsWith(".")
        ? join(base, id)
        : createRequire(import.meta.url).resolve(
            id === "tailwindcss" ? "tailwindcss/index.css" : id,
          );
      return Promise.resolve({ path, base: dirname(path), content: readFileSync(path, "utf8") });
    },
  });
  const unknown = (names) => {
    const css = system.candidatesToCss([...names]);
    // A class of our own style sheets, or a mark for the styles of others, is no utility.
    return names.filter(
      (name, at) =>
        css[at] === null && !sheets.includes(`.${name}`) && !/^(?:group|peer)(?:\/|$)/.test(name),
    );
  };
  expect(unknown(named)).toEqual([]);
  expect(unknown(["whitespace-pre-line", "whitespace-pre-determination"])).toEqual([
    "whitespace-pre-determination",
  ]);
});

function viewerSheet() {
  return readFileSync(join(source, "features/documents/viewer.css"), "utf8");
}
