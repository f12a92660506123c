import { decisionPage, openHandedOff } from "../pages/decision-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

// A whole decision key by key, on a machine that does other things as well.
test.describe.configure({ timeout: 240_000 });

test("from the queue to a signed, noticed decision it takes at most 25 keys beyond typing", async ({
  page,
}) => {
  const decision = decisionPage(page);
  let activations = 0;
  const press = async (key: string, times = 1) => {
    for (let time = 0; time < times; time++) {
      activations += 1;
      await page.keyboard.press(key);
    }
  };
  const focused = page.locator(":focus");
  await openHandedOff(page, /SYN-13/, "Refer to physician advisor");
  await page.getByRole("link", { name: "Queue" }).click();
  const heading = page.getByRole("heading", { level: 1, name: "Queue" });
  await test.step("given the queue", async () => {
    await expect(heading).toBeFocused();
    await expect(page.getByRole("region", { name: "To decide" }).first()).toContainText("SYN-13");
    await expectNoAxeViolations(page);
  });
  await test.step("when the first case is opened", async () => {
    await press("Tab");
    await press("Enter");
    await expect(decision.heading).toBeFocused();
  });
  await test.step("and judged, criterion by criterion, then the rest", async () => {
    await press("Control+Enter");
    await press("a");
    await expect(focused).toHaveAttribute("name", /guideline/);
    await press("a");
    await expect(focused).toHaveText(/^Agree with all 19/);
    await press("Enter");
    await expect(focused).toHaveAttribute("name", "outcome");
  });
  await test.step("and decided, with every circumstance considered and a rationale", async () => {
    await press("3");
    for (const left of [3, 2, 1, 0]) {
      await expect(focused).toHaveAttribute("id", /^circumstance-/);
      await press("F8");
      await expect(
        decision.form.getByRole("button", {
          name: /^(Nothing documented|Considered, nothing further)/,
          pressed: false,
        }),
      ).toHaveCount(left);
    }
    await expect(focused).toHaveAttribute("id", "circumstances-basis");
    await page.keyboard.type("Every page of the clinic’s record.");
    // Ends what is typed.
    await page.keyboard.press("Control+Enter");
    await expect(decision.rationale).toBeFocused();
    await page.keyboard.type("She has had no injection so far; one is planned for May.");
    // Ends what is typed.
    await page.keyboard.press("Control+Enter");
    await expect(focused).toHaveText("Sign the decision");
  });
  await test.step("then it is signed", async () => {
    await press("Enter");
    await expect(decision.dialog).toBeVisible();
    await press("Tab", 2);
    await expect(focused).toHaveText("Sign as Dr. Vera Sample");
    await press("Enter");
    await expect(
      page.getByRole("heading", { level: 1, name: "Adverse determination" }),
    ).toBeFocused();
  });
  await test.step("and its notice is sent", async () => {
    await press("Tab");
    await expect(focused).toHaveText("Write the notice");
    await press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Notice" })).toBeFocused();
    const send = page.getByRole("button", { name: "Record as sent" });
    await expect(send).toBeVisible();
    while (!(await send.evaluate((button) => button === document.activeElement))) {
      await press("Tab");
      if (activations > 40) throw new Error("the notice cannot be sent by keyboard");
    }
    await press("Enter");
    await expect(page.getByRole("dialog", { name: "Record this notice as sent?" })).toBeVisible();
    // How, to whom and when stand there already; Enter in a field signs.
    await press("Tab");
    await expect(focused).toHaveAttribute("id", "delivery-to");
    await press("Enter");
    await expect(send).toBeHidden();
    await expect(page.getByRole("article").first()).toContainText("one is planned for May");
  });
  expect(activations).toBeLessThanOrEqual(25);
});
