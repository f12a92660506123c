// @vitest-environment happy-dom
import { expect, test } from "vitest";
import type { AnswerKind } from "#criteria";
import { keyedEntry } from "./key-press.ts";

const answer: AnswerKind = {
  kind: "choice",
  options: [
    { value: "yes", label: "Yes" },
    { value: "no", label: "No" },
  ],
};

function radio(): HTMLInputElement {
  const control = document.createElement("input");
  control.type = "radio";
  return control;
}

/** What each key of a text enters when it is typed on a control. */
function typed(keys: readonly string[], target: HTMLElement): readonly unknown[] {
  return keys.map(
    (key) =>
      keyedEntry(
        {
          key,
          target,
          altKey: false,
          ctrlKey: false,
          metaKey: false,
          shiftKey: false,
          repeat: false,
          defaultPrevented: false,
        },
        { answer, canBeNotDocumented: true, value: "" },
      )?.entry,
  );
}

test("no description typed on an option answers it, whatever words and numbers it has", () => {
  const texts = ["Fell 2 weeks ago", "no, yes, don't know: 1 of 2", "Ödem seit 1 Jahr", "x"];
  for (const text of texts) {
    expect([text, typed(text.split(""), radio())]).toEqual([
      text,
      text.split("").map(() => undefined),
    ]);
  }
});

test("a digit answers at once, and again after a key that writes nothing", () => {
  expect(typed(["2"], radio())).toEqual(["no"]);
  const after = typed(["a", "2", "ArrowDown", "2"], radio());
  expect(after).toEqual([undefined, undefined, undefined, "no"]);
});

test("not documented has its key in a text field as well, where digits are typed", () => {
  const field = document.createElement("input");
  expect(typed(["2", "F8"], field)).toEqual([undefined, "not-documented"]);
});
