// @vitest-environment happy-dom
import { expect, test, vi } from "vitest";
import { Dialog } from "./dialog.tsx";
import { button, click, mount, only } from "./mount-for-test.tsx";

test("it opens as a modal with a name, and holds nothing while closed", () => {
  const { page, show } = mount(<Dialog isOpen={false} onClose={() => undefined} title="Send?" />);
  const dialog = only(page, "dialog");
  expect(dialog.hasAttribute("open")).toBe(false);
  expect(dialog.textContent).toBe("");
  show(<Dialog isOpen onClose={() => undefined} title="Send?" />);
  expect(dialog.hasAttribute("open")).toBe(true);
  expect(document.getElementById(dialog.getAttribute("aria-labelledby") ?? "")?.textContent).toBe(
    "Send?",
  );
});

test("closing is asked for, never done behind the caller's back", () => {
  const onClose = vi.fn<() => void>();
  const { page } = mount(<Dialog isOpen onClose={onClose} title="Send?" />);
  expect(onClose).not.toHaveBeenCalled();
  click(button(page, "Close"));
  expect(onClose).toHaveBeenCalledOnce();
  expect(only(page, "dialog").hasAttribute("open")).toBe(true);
});

test("Escape is a request to close; a file chooser that was left is not", () => {
  const onClose = vi.fn<() => void>();
  const { page } = mount(
    <Dialog isOpen onClose={onClose} title="Import">
      <input type="file" aria-label="File" />
    </Dialog>,
  );
  only(page, "input").dispatchEvent(new Event("cancel", { bubbles: true, cancelable: true }));
  expect(onClose).not.toHaveBeenCalled();
  only(page, "dialog").dispatchEvent(new Event("cancel", { cancelable: true }));
  expect(onClose).toHaveBeenCalledOnce();
});

test("it opens on its first field, or else on its title, never on a button", () => {
  const { page, show } = mount(
    <Dialog
      isOpen
      onClose={() => undefined}
      title="Send?"
      actions={<button type="button">Send</button>}
    />,
  );
  expect(document.activeElement).toBe(only(page, "h2"));
  show(<Dialog isOpen={false} onClose={() => undefined} title="Send?" />);
  show(
    <Dialog isOpen onClose={() => undefined} title="Send?">
      <textarea aria-label="Reason" />
    </Dialog>,
  );
  expect(document.activeElement).toBe(only(page, "textarea"));
});
