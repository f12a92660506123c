// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { CapabilitiesProvider } from "#data";
import { mount } from "../../ui/mount-for-test.tsx";
import { PlanZoneDialog } from "./plan-zone-dialog.tsx";

const browser = {
  durable: true,
  shared: false,
  enforced: false,
  encrypted: false,
  takesOnlySamples: false,
  offline: true,
  push: true,
};
const server = {
  durable: true,
  shared: true,
  enforced: true,
  encrypted: false,
  takesOnlySamples: false,
  offline: false,
  push: true,
};

test.each([
  [browser, "stored in this browser."],
  [server, "stored on your team’s server."],
])("a page says where its workspace stores what is entered", (caps, words) => {
  const { page } = mount(
    <CapabilitiesProvider caps={caps}>
      <PlanZoneDialog
        zone="America/Chicago"
        onChange={() => undefined}
        mayChange
        isOpen
        onClose={() => undefined}
      />
    </CapabilitiesProvider>,
  );
  expect(page.textContent).toContain(words);
});

test("a team’s zone can be read by everybody and is an administrator’s to choose", () => {
  const { page } = mount(
    <CapabilitiesProvider caps={server}>
      <PlanZoneDialog
        zone="America/Chicago"
        onChange={() => undefined}
        mayChange={false}
        isOpen
        onClose={() => undefined}
      />
    </CapabilitiesProvider>,
  );
  expect(page.querySelector("select")?.disabled).toBe(true);
  expect(page.textContent).toContain("An administrator can change it.");
});
