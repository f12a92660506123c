import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Text on its surfaces needs 4.5:1, outlines of controls 3:1 (WCAG 2.2, 1.4.3 and 1.4.11). */
const tones = ["positive", "info", "critical", "warning"];
const surfaces = ["canvas", "surface", "sunken", "raised", "accent-soft"];
const textPairs = [
  ...surfaces.flatMap((surface) =>
    ["ink", "ink-muted", "accent", ...tones].map((text) => [text, surface] as const),
  ),
  ...tones.flatMap((tone) =>
    [tone, "ink", "ink-muted"].map((text) => [text, `${tone}-soft`] as const),
  ),
  ...["accent", "accent-strong", "critical-solid", "critical-strong"].map(
    (fill) => ["on-accent", fill] as const,
  ),
];
const outlinePairs = ["canvas", "surface", "sunken"].flatMap((surface) =>
  ["line-strong", "focus", "accent", "critical-solid"].map((line) => [line, surface] as const),
);

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  test.each(textPairs)("%s can be read on %s", (text, surface) => {
    expect(contrast(colour(text, theme), colour(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });
  test.each(outlinePairs)("%s can be seen against %s", (line, surface) => {
    expect(contrast(colour(line, theme), colour(surface, theme))).toBeGreaterThanOrEqual(3);
  });
});

const css = readFileSync(new URL("theme.css", import.meta.url), "utf8");

type Oklch = readonly [lightness: number, chroma: number, hue: number];

function colour(token: string, theme: "light" | "dark"): Oklch {
  const pattern = new RegExp(
    `--color-${token}:\\s*light-dark\\(\\s*oklch\\(([^)]*)\\),\\s*oklch\\(([^)]*)\\)\\s*\\)`,
    "u",
  );
  const found = pattern.exec(css)?.[theme === "light" ? 1 : 2];
  const [lightness, chroma, hue] = (found ?? "").split(" ").map(Number);
  if (lightness === undefined || chroma === undefined || hue === undefined)
    throw new Error(`no colour ${token}`);
  return [lightness, chroma, hue];
}

function contrast(one: Oklch, other: Oklch): number {
  const [darker, lighter] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

/** Relative luminance by way of linear sRGB, clipped to what a screen can show (CSS Color 4, 9.3). */
function luminance([lightness, chroma, hue]: Oklch): number {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  const green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  const blue = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
  const clip = (channel: number) => Math.min(1, Math.max(0, channel));
  return 0.2126 * clip(red) + 0.7152 * clip(green) + 0.0722 * clip(blue);
}
