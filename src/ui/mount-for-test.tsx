import { act } from "react";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, vi } from "vitest";

const cleanups: (() => void)[] = [];

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
});

afterEach(() => {
  for (const clean of cleanups.splice(0)) clean();
});

/** Renders into the test's document; taken down after the test. `show` renders again in the same place. */
export function mount(node: ReactNode): {
  readonly page: HTMLElement;
  readonly show: (next: ReactNode) => void;
} {
  const page = document.createElement("div");
  document.body.append(page);
  const root = createRoot(page);
  const show = (next: ReactNode) => act(() => root.render(next));
  show(node);
  cleanups.push(() => {
    act(() => root.unmount());
    page.remove();
  });
  return { page, show };
}

/** The one element that matches; a test that names something absent or doubled fails here. */
export function only(page: ParentNode, selector: string): HTMLElement {
  const found = [...page.querySelectorAll<HTMLElement>(selector)];
  const [first] = found;
  if (first === undefined || found.length > 1)
    throw new Error(`${found.length} elements match ${selector}`);
  return first;
}

/** The one input that matches. */
export function input(page: ParentNode, selector = "input"): HTMLInputElement {
  const found = only(page, selector);
  if (!(found instanceof HTMLInputElement)) throw new Error(`${selector} is no input`);
  return found;
}

/** The button whose text contains these words. */
export function button(page: ParentNode, words: string): HTMLButtonElement {
  const found = [...page.querySelectorAll("button")].find((element) =>
    element.textContent.includes(words),
  );
  if (found === undefined) throw new Error(`no button says ${words}`);
  return found;
}

export function click(element: HTMLElement): void {
  act(() => element.click());
}

/** Types text into an input the way a browser reports it, past React's own value tracking. */
export function type(input: HTMLInputElement, text: string): void {
  act(() => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), "value")?.set?.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
}
