// @vitest-environment happy-dom
import { act } from "react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { button, click, mount, only } from "./mount-for-test.tsx";
import { UndoToast } from "./undo-toast.tsx";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pass = (ms: number) =>
  act(() => {
    vi.advanceTimersByTime(ms);
  });

test("the live region is there before it has anything to say", () => {
  const { page } = mount(<UndoToast message={null} onDismiss={() => undefined} />);
  expect(only(page, "[role=status]").textContent).toBe("");
});

test("it never leaves by itself in under ten seconds, whatever it is told", () => {
  const onDismiss = vi.fn<() => void>();
  mount(<UndoToast message="Cleared" onDismiss={onDismiss} stayFor={500} />);
  pass(9_999);
  expect(onDismiss).not.toHaveBeenCalled();
  pass(1);
  expect(onDismiss).toHaveBeenCalledOnce();
});

test("it waits while the focus is on it, and does not take the focus itself", () => {
  const onDismiss = vi.fn<() => void>();
  const { page } = mount(
    <UndoToast
      message="Cleared"
      onAction={() => undefined}
      onDismiss={onDismiss}
      stayFor={10_000}
    />,
  );
  expect(page.contains(document.activeElement)).toBe(false);
  act(() => button(page, "Undo").focus());
  pass(60_000);
  expect(onDismiss).not.toHaveBeenCalled();
  act(() => button(page, "Undo").blur());
  pass(10_000);
  expect(onDismiss).toHaveBeenCalledOnce();
});

test("it stays for good when it is told to", () => {
  const onDismiss = vi.fn<() => void>();
  const { page } = mount(<UndoToast message="Cleared" onDismiss={onDismiss} stayFor={null} />);
  pass(600_000);
  expect(onDismiss).not.toHaveBeenCalled();
  click(button(page, "Dismiss"));
  expect(onDismiss).toHaveBeenCalledOnce();
});
