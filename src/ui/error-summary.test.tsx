// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { ErrorSummary } from "./error-summary.tsx";
import { click, mount, only } from "./mount-for-test.tsx";

const errors = [{ id: "weeks", message: "Enter the weeks" }];

test("there is no summary without errors", () => {
  expect(mount(<ErrorSummary title="Problems" errors={[]} />).page.innerHTML).toBe("");
});

test("it takes focus when it appears and again at the next attempt", () => {
  const { page, show } = mount(<ErrorSummary title="Problems" errors={errors} attempt={1} />);
  expect(document.activeElement).toBe(only(page, "[role=alert]"));
  only(page, "a").focus();
  show(<ErrorSummary title="Problems" errors={errors} attempt={2} />);
  expect(document.activeElement).toBe(only(page, "[role=alert]"));
});

test("it leaves focus alone while the reader works through the same attempt", () => {
  const { page, show } = mount(<ErrorSummary title="Problems" errors={errors} attempt={1} />);
  only(page, "a").focus();
  show(<ErrorSummary title="Problems" errors={[...errors]} attempt={1} />);
  expect(document.activeElement).toBe(only(page, "a"));
});

test("a link focuses the control, in a group the chosen option, without touching the address", () => {
  const before = location.href;
  const { page } = mount(
    <>
      <ErrorSummary title="Problems" errors={errors} />
      <fieldset id="weeks">
        <input type="radio" name="r" value="a" />
        <input type="radio" name="r" value="b" defaultChecked />
      </fieldset>
    </>,
  );
  click(only(page, "a"));
  expect(document.activeElement).toBe(only(page, "input[value=b]"));
  expect(location.href).toBe(before);
});
