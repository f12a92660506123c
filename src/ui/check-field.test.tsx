// @vitest-environment happy-dom
import { useState } from "react";
import { expect, test } from "vitest";
import type { CheckAnswer } from "./check-answer.ts";
import { CheckField } from "./check-field.tsx";
import { click, input, mount, only } from "./mount-for-test.tsx";

const options = [
  { value: "a", label: "A" },
  { value: "b", label: "B" },
];

function Sample({ onAnswer }: { readonly onAnswer: (answer: CheckAnswer) => void }) {
  const [value, setValue] = useState<CheckAnswer>(undefined);
  const change = (next: CheckAnswer) => {
    setValue(next);
    onAnswer(next);
  };
  return <CheckField name="flags" options={options} value={value} onChange={change} />;
}

test("choosing, excluding and taking back go through the page as they go through the rules", () => {
  const answers: CheckAnswer[] = [];
  const { page } = mount(<Sample onAnswer={(answer) => answers.push(answer)} />);
  click(only(page, "input[value=b]"));
  click(only(page, "input[value=none]"));
  expect(input(page, ":checked").value).toBe("none");
  click(only(page, "input[value=not-documented]"));
  expect(input(page, ":checked").value).toBe("not-documented");
  click(only(page, "input[value=a]"));
  click(only(page, "input[value=a]"));
  expect(answers).toEqual([["b"], [], "not-documented", ["a"], undefined]);
});
