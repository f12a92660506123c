// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { createSlot } from "./create-slot.tsx";
import { mount, only } from "./mount-for-test.tsx";

test("what a page gives stands in the frame's place, and leaves with the page", () => {
  const slot = createSlot();
  const draw = (filling: string | null) => (
    <slot.Frame>
      <header>
        <slot.Place />
      </header>
      <main>{filling === null ? null : <slot.Fill>{filling}</slot.Fill>}</main>
    </slot.Frame>
  );
  const { page, show } = mount(draw("Review"));
  expect(only(page, "header").textContent).toBe("Review");
  expect(only(page, "main").textContent).toBe("");
  show(draw("Summary"));
  expect(only(page, "header").textContent).toBe("Summary");
  show(draw(null));
  expect(only(page, "header").textContent).toBe("");
});

test("without a frame it stands where it is written", () => {
  const slot = createSlot();
  const { page } = mount(
    <main>
      <slot.Fill>Review</slot.Fill>
    </main>,
  );
  expect(only(page, "main").textContent).toBe("Review");
});
