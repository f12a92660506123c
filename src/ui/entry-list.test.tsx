// @vitest-environment happy-dom
import { act, useState } from "react";
import { expect, test } from "vitest";
import { EntryList } from "./entry-list.tsx";
import { button, click, input, mount, only } from "./mount-for-test.tsx";

type Answer = readonly string[] | "not-documented" | undefined;

function Sample({
  first,
  onAnswer,
}: {
  readonly first: Answer;
  readonly onAnswer?: (answer: Answer) => void;
}) {
  const [value, setValue] = useState(first);
  const change = (next: Answer) => {
    setValue(next);
    onAnswer?.(next);
  };
  return (
    <EntryList
      value={value}
      onChange={change}
      rowName="Study"
      createRow={() => ""}
      renderRow={({ row, update }) => (
        <input aria-label="Finding" value={row} onChange={(event) => update(event.target.value)} />
      )}
    />
  );
}

const legends = (page: HTMLElement) =>
  [...page.querySelectorAll("legend")].map((legend) => legend.textContent);

test("rows say which of how many they are", () => {
  expect(legends(mount(<Sample first={["a", "b"]} />).page)).toEqual([
    "Study 1 of 2",
    "Study 2 of 2",
  ]);
});

test("adding a row focuses its first field", () => {
  const { page } = mount(<Sample first={undefined} />);
  click(button(page, "Add study"));
  expect(document.activeElement).toBe(only(page, "fieldset input"));
});

test("removing a row focuses the one that took its place and says so", () => {
  const { page } = mount(<Sample first={["a", "b", "c"]} />);
  click(button(page, "Remove study 2"));
  expect(document.activeElement).toBe(page.querySelectorAll("fieldset")[1]);
  expect(input(document.activeElement ?? page, "input").value).toBe("c");
  expect(only(page, "[role=status]").textContent).toBe("Study 2 removed, 2 left");
});

test("removing the last row means untouched, and focus goes to Add", () => {
  const answers: Answer[] = [];
  const { page } = mount(<Sample first={["a"]} onAnswer={(answer) => answers.push(answer)} />);
  click(button(page, "Remove study 1"));
  expect(answers).toEqual([undefined]);
  expect(document.activeElement).toBe(button(page, "Add study"));
});

test("none and not documented are answers of their own and can be taken back", () => {
  const answers: Answer[] = [];
  const { page } = mount(<Sample first={undefined} onAnswer={(answer) => answers.push(answer)} />);
  for (const position of [0, 1, 1]) {
    const box = page.querySelectorAll<HTMLInputElement>("input[type=checkbox]")[position];
    act(() => box?.click());
  }
  expect(answers).toEqual([[], "not-documented", undefined]);
});

test("no click can discard rows by saying none", () => {
  const { page } = mount(<Sample first={["a"]} />);
  expect(page.querySelectorAll("input[type=checkbox]")).toHaveLength(0);
});
