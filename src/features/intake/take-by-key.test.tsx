// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { mount } from "../../ui/mount-for-test.tsx";
import type { ArrivedField, ArrivedValue } from "./arrived-value.ts";
import { fieldsOfFax } from "./fax-values.ts";
import { noEntries } from "./new-case.ts";
import { takeByKey } from "./take-by-key.ts";

const fields = [
  "memberId",
  "requestingProvider",
  "providerNpi",
  "reference",
  "cptCode",
] as const satisfies readonly ArrivedField[];

function said(field: ArrivedField, value: string, origin: "data" | "text"): ArrivedValue {
  const place = { document: "one", page: 1, words: value, isDoubtful: false };
  return { field, value, mentions: [{ ...place, origin }], isSure: false };
}

/** Presses Enter in the empty field: what was entered, where the focus is, and whether the form was sent by it. */
function pressed(field: ArrivedField, proposals: readonly ArrivedValue[], isHeld = false) {
  const entered: string[] = [];
  const { page } = mount(
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- as the form of a new case listens
    <form
      onKeyDown={(event) =>
        takeByKey(event, {
          proposals,
          zone: "America/Chicago",
          entries: () => noEntries,
          enter: ({ value }) => entered.push(value),
        })
      }
    >
      <input id={fieldsOfFax[field][0]} />
      {proposals.map(({ value }) => (
        <button key={value} type="button" data-choice-of={field}>
          {value}
        </button>
      ))}
    </form>,
  );
  const from = page.querySelector<HTMLElement>(isHeld ? "button" : "input");
  from?.focus();
  const init = { key: "Enter", bubbles: true, cancelable: true, repeat: isHeld };
  const isLeft = from?.dispatchEvent(new KeyboardEvent("keydown", init));
  return { entered, focused: document.activeElement?.textContent, isLeft };
}

test.each(fields.flatMap((field) => [[field, "data"] as const, [field, "text"] as const]))(
  "Enter takes neither of two values of %s from %s, and leads to the first of them",
  (field, origin) => {
    const both = [said(field, "first", origin), said(field, "second", "data")];
    expect(pressed(field, both)).toEqual({ entered: [], focused: "first", isLeft: false });
    expect(pressed(field, both, true)).toMatchObject({ entered: [], isLeft: false });
  },
);

test("Enter takes the only value", () => {
  expect(pressed("memberId", [said("memberId", "XEH123456789", "data")])).toMatchObject({
    entered: ["XEH123456789"],
    isLeft: false,
  });
});
