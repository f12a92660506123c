import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { arch, cpus, platform } from "node:os";
import { type Section, tableOf } from "./section.ts";

const preamble = `# The application in a browser

Written by \`npm run bench:app\` (Playwright and the DevTools protocol, headless Chromium, the production build behind the project's own server). A part that is run alone replaces its own section; each says when and how busy the machine was. Medians over the runs named, unless a line says otherwise.
`;

/** Puts a section into the results, in place of an earlier one of the same title. */
export function writeSection(file: string, section: Section, circumstances: string): void {
  const others = sectionsOf(existsSync(file) ? readFileSync(file, "utf8") : "");
  others.set(section.title, bodyOf(section, circumstances));
  const sections = [...others].map(([title, body]) => `## ${title}\n\n${body.trim()}\n`);
  writeFileSync(file, [preamble, ...sections].join("\n"));
}

/** When, on what, with which browser, and what else the machine did. Never a name of the machine. */
export function circumstancesOf(browser: string, loadBefore: number, loadAfter: number): string {
  const machine = `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, ${platform()} ${arch()}`;
  const load = `${loadBefore.toFixed(1)} before, ${loadAfter.toFixed(1)} at the end`;
  return `${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC. Machine: ${machine}. Chromium ${browser}, Node ${process.version}. Load of the machine (mean of a minute, the benchmark itself included): ${load}.`;
}

function bodyOf({ method, gates, details }: Section, circumstances: string): string {
  const rows = gates.map(({ target, measured, isPassed }) => [
    target,
    measured,
    isPassed ? "pass" : "**MISS**",
  ]);
  return `${circumstances}\n\n${method}\n\n${tableOf([["target", "measured", ""], ...rows])}\n\n${details}\n`;
}

function sectionsOf(text: string): Map<string, string> {
  const parts = text.split(/^## /m).slice(1);
  return new Map(
    parts.map((part) => {
      const end = part.indexOf("\n");
      return [part.slice(0, end).trim(), part.slice(end).trim()] as const;
    }),
  );
}
