// @vitest-environment happy-dom
import { describe, expect, test, vi } from "vitest";
import { ChoiceField } from "./choice-field.tsx";
import type { FieldEvent } from "./clear-radios.ts";
import { button, click, input, mount, only } from "./mount-for-test.tsx";
import { Question } from "./question.tsx";

const options = [
  { value: "yes", label: "Yes" },
  { value: "no", label: "No" },
  { value: "unknown", label: "Cannot tell", tone: "aside" as const },
];

describe("a registered choice", () => {
  test("tells the form which radio was chosen", () => {
    const onChange = vi.fn<(event: FieldEvent) => void>();
    const { page } = mount(<ChoiceField name="cushion" options={options} onChange={onChange} />);
    click(only(page, "input[value=no]"));
    expect(onChange.mock.lastCall?.[0].target.value).toBe("no");
  });

  test("Clear answer leaves nothing checked, tells the form and focuses the first option", () => {
    const checkedAtChange: number[] = [];
    const { page } = mount(
      <ChoiceField
        name="cushion"
        options={options}
        onChange={() => checkedAtChange.push(page.querySelectorAll(":checked").length)}
      />,
    );
    click(only(page, "input[value=no]"));
    click(button(page, "Clear answer"));
    expect(checkedAtChange).toEqual([1, 0]);
    expect(document.activeElement).toBe(only(page, "input[value=yes]"));
  });

  test("Clear answer is a Tab stop only where no key does the same", () => {
    const { page, show } = mount(<ChoiceField name="k" options={options} />);
    expect(button(page, "Clear answer").tabIndex).toBe(0);
    show(<ChoiceField name="k" options={options} clearKey="Delete" />);
    expect(button(page, "Clear answer").tabIndex).toBe(-1);
    expect(button(page, "Clear answer").title).toBe("Clear answer (Delete)");
  });

  test("hands every radio to the form library's ref", () => {
    const seen: string[] = [];
    mount(
      <ChoiceField
        name="cushion"
        options={options}
        ref={(input) => {
          if (input !== null) seen.push(input.value);
        }}
      />,
    );
    expect(seen).toEqual(["yes", "no", "unknown"]);
  });
});

describe("a controlled choice", () => {
  test("shows the value and gives null when cleared", () => {
    const onValueChange = vi.fn<(value: string | null) => void>();
    const { page, show } = mount(
      <ChoiceField name="c" options={options} value="yes" onValueChange={onValueChange} />,
    );
    expect(input(page, ":checked").value).toBe("yes");
    click(button(page, "Clear answer"));
    expect(onValueChange).toHaveBeenLastCalledWith(null);
    show(<ChoiceField name="c" options={options} value={null} onValueChange={onValueChange} />);
    expect(page.querySelectorAll(":checked")).toHaveLength(0);
  });
});

test("the stacked layout describes each option, and the group is named by its legend", () => {
  const { page } = mount(
    <Question kind="group" id="q" label="Procedure">
      <ChoiceField
        name="q"
        layout="stacked"
        options={[{ value: "x", label: "X", description: "About X" }]}
      />
    </Question>,
  );
  expect(only(page, "label").textContent).toContain("About X");
  expect(only(page, "fieldset > legend").textContent).toBe("Procedure");
});
