// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { DateField } from "./date-field.tsx";
import { button, click, input, mount, type } from "./mount-for-test.tsx";
import { NumberField } from "./number-field.tsx";
import { Question } from "./question.tsx";

test("what is typed comes through as typed", () => {
  const onChange = vi.fn<(value: string) => void>();
  const { page } = mount(<NumberField name="n" value="" onChange={onChange} />);
  for (const text of ["6", " 6", "6,5", "six", "1e3", "-0"]) {
    type(input(page), text);
    expect(onChange).toHaveBeenLastCalledWith(text);
  }
});

test("one click says not documented, and the next one takes it back to untouched", () => {
  const onChange = vi.fn<(value: string) => void>();
  const { page, show } = mount(<NumberField name="n" value="6" onChange={onChange} />);
  click(button(page, "Not documented"));
  expect(onChange).toHaveBeenLastCalledWith("not-documented");
  show(<NumberField name="n" value="not-documented" onChange={onChange} />);
  expect(input(page, "input").value).toBe("");
  expect(button(page, "Not documented").getAttribute("aria-pressed")).toBe("true");
  click(button(page, "Not documented"));
  expect(onChange).toHaveBeenLastCalledWith("");
});

test("typing over not documented answers the question", () => {
  const onChange = vi.fn<(value: string) => void>();
  const { page } = mount(<NumberField name="n" value="not-documented" onChange={onChange} />);
  type(input(page), "4");
  expect(onChange).toHaveBeenLastCalledWith("4");
});

test("each toggle is named by its own words and by its question", () => {
  const { page } = mount(
    <Question id="last" label="Last session">
      <DateField name="last" value="" onChange={() => undefined} />
    </Question>,
  );
  expect(button(page, "Not documented").textContent).toBe("Not documented Last session");
});

test("a date and its toggle speak the same three answers", () => {
  const onChange = vi.fn<(value: string) => void>();
  const { page, show } = mount(<DateField name="d" value="2026-03-01" onChange={onChange} />);
  expect(input(page, "input").value).toBe("2026-03-01");
  click(button(page, "Not documented"));
  show(<DateField name="d" value="not-documented" onChange={onChange} />);
  expect(input(page, "input").value).toBe("");
  click(button(page, "Not documented"));
  expect(onChange.mock.calls).toEqual([["not-documented"], [""]]);
});
