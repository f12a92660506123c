import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import * as ui from "#ui";
import { parts } from "./components-page.tsx";

/** The frame of every page, which this page stands in as well, what fills its places, and what nobody sees. */
const around = [
  "Shell",
  "HeaderPlace",
  "OneVoice",
  "PageBar",
  "PageBarActions",
  "PassphraseUsername",
];

describe("the page of components", () => {
  it("shows every part of src/ui", () => {
    const exported = Object.keys(ui).filter(
      (name) => /^[A-Z]/.test(name) && !around.includes(name),
    );
    expect(parts.map(({ name }) => name).toSorted()).toEqual(exported.toSorted());
  });

  it.each(parts)("shows $name", ({ name, show }) => {
    expect(renderToStaticMarkup(<>{show(name)}</>)).not.toBe("");
  });
});
