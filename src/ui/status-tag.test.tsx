import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { SaveState } from "./save-state.tsx";
import { StatusTag } from "./status-tag.tsx";
import { toneIcons } from "./tone.ts";
import type { Tone } from "./tone.ts";

const tones: readonly Tone[] = ["positive", "info", "critical", "warning", "neutral", "muted"];

test("a status always has its word, and an icon that screen readers skip", () => {
  for (const tone of tones) {
    const markup = renderToStaticMarkup(<StatusTag tone={tone} label="Word" />);
    expect(markup).toMatch(/<svg[^>]*aria-hidden="true"/);
    expect(markup).toMatch(/Word<\/span>$/);
  }
});

test("no two tones share a silhouette", () => {
  expect(new Set(Object.values(toneIcons)).size).toBe(tones.length);
});

test("the three states of saving have words of their own", () => {
  const words = (["saving", "saved", "not-saved"] as const).map((state) =>
    renderToStaticMarkup(<SaveState state={state} />).replaceAll(/<[^>]*>/gu, ""),
  );
  expect(words).toEqual(["Saving…", "Saved", "Not saved"]);
});
