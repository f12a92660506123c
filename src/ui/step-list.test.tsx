// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { button, click, mount, only } from "./mount-for-test.tsx";
import { StepList } from "./step-list.tsx";
import type { Step } from "./step-list.tsx";

const steps: readonly Step[] = [
  { id: "a", label: "First", href: "/a", state: "complete" },
  { id: "b", label: "Second", href: "/b", state: "conflict", note: "3 of 7" },
  { id: "c", label: "Third", href: "/c", state: "untouched" },
];

test("one step is current, and every step says its state in words", () => {
  const { page } = mount(<StepList label="Steps" steps={steps} currentId="b" />);
  expect(only(page, "ol [aria-current=step]").textContent).toBe("2. Second, needs attention3 of 7");
  expect([...page.querySelectorAll("li")].map((item) => item.textContent)).toEqual([
    "1. First, complete",
    "2. Second, needs attention3 of 7",
    "3. Third, not started",
  ]);
});

test("the compact line says where the reader is, and closes when the step changes", () => {
  const { page, show } = mount(<StepList label="Steps" steps={steps} currentId="b" />);
  const toggle = button(page, "Step 2 of 3");
  click(toggle);
  expect(toggle.getAttribute("aria-expanded")).toBe("true");
  show(<StepList label="Steps" steps={steps} currentId="c" />);
  expect(button(page, "Step 3 of 3").getAttribute("aria-expanded")).toBe("false");
});

test("a router can render its own links", () => {
  const { page } = mount(
    <StepList
      label="Steps"
      steps={steps}
      currentId="a"
      renderLink={(step, { children, ...link }) => (
        <a {...link} data-step={step.id}>
          {children}
        </a>
      )}
    />,
  );
  expect(only(page, "[data-step=a]").getAttribute("aria-current")).toBe("step");
});
