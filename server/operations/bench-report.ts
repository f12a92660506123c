import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** One figure, and the limit it has to keep; null: told, and held to nothing. */
export interface Figure {
  readonly name: string;
  readonly found: string;
  readonly limit: string | null;
  readonly isKept: boolean | null;
}

/** A figure that has to be at most so much. */
export function atMost(name: string, found: number | null, limit: number, unit: string): Figure {
  return {
    name,
    found: found === null ? "none" : `${rounded(found)} ${unit}`,
    limit: `at most ${limit.toLocaleString("en-US")} ${unit}`,
    isKept: found !== null && found <= limit,
  };
}

/** A figure that has to be at least so much. */
export function atLeast(name: string, found: number, limit: number, unit: string): Figure {
  return {
    name,
    found: `${rounded(found)} ${unit}`,
    limit: `at least ${limit.toLocaleString("en-US")} ${unit}`,
    isKept: found >= limit,
  };
}

/** A count that has to be nothing. */
export function none(name: string, found: number): Figure {
  return { name, found: String(found), limit: "0", isKept: found === 0 };
}

export function told(name: string, found: string): Figure {
  return { name, found, limit: null, isKept: null };
}

function rounded(value: number): string {
  return value < 100 ? value.toFixed(1) : Math.round(value).toLocaleString("en-US");
}

const title = `# Team server benchmarks

Written by \`npm run bench:team\`; each part says when and where it was run. The limits come from issue 14.
`;

/** Writes a part anew and leaves the others as they are. */
export function writePart(
  file: string,
  name: string,
  heading: string,
  figures: readonly Figure[],
): void {
  const before = existsSync(file)
    ? readFileSync(file, "utf8")
        .split(/^(?=## )/m)
        .slice(1)
    : [];
  const part = [
    `## ${name}`,
    "",
    heading,
    "",
    "| figure | measured | limit | met |",
    "| --- | --- | --- | --- |",
    ...figures.map(
      (figure) =>
        `| ${figure.name} | ${figure.found} | ${figure.limit ?? ""} | ${figure.isKept === null ? "" : figure.isKept ? "yes" : "**no**"} |`,
    ),
    "",
  ].join("\n");
  const others = before.filter((text) => !text.startsWith(`## ${name}\n`));
  const all = [...others, `${part}\n`].toSorted();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${title}\n${all.map((text) => text.trimEnd()).join("\n\n")}\n`);
}
