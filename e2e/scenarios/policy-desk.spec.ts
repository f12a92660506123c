import { criteriaSets, currentSet, defaultParameters, referenceOf } from "#criteria";
import { addPerson, workAs } from "../pages/people.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { movePolicyTo } from "../support/stored-setup.ts";

const set = currentSet("sacrococcygeal-64999");
const titleOf = (name: string): string =>
  set.parameters.find((parameter) => parameter.name === name)?.title ?? name;

test("values are proposed, simulated, approved by a second person, and no case changes by itself", async ({
  page,
}) => {
  const months = page.getByRole("textbox", { name: titleOf("conservativeMinMonths") });
  const worklist = worklistPage(page);
  const note = page.getByText(/New values apply from/);
  await worklist.open();
  await worklist.loadSamples();

  await test.step("a nurse has no policy desk", async () => {
    await page.goto("/policy");
    await expect(page.getByRole("heading", { name: "Policy desk" })).toHaveCount(0);
  });

  await test.step("what is out of range is refused with what is allowed", async () => {
    await workAs(page, "Ada Sample");
    await page.getByRole("link", { name: "Plan", exact: true }).click();
    await page.getByRole("link", { name: "Policy desk" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Policy desk" })).toBeFocused();
    await expect(page.getByRole("table", { name: /Values in force, as published/ })).toBeVisible();
    await months.fill("99");
    await page.getByRole("button", { name: "See which cases change" }).click();
    await expect(page.getByRole("alert")).toContainText("enter 0 to 36 months");
    await expectNoAxeViolations(page);
  });

  await test.step("the effect is shown before anything is saved: counts, cases with why, exact conditions", async () => {
    await months.fill(String(Number(defaultParameters(set)["conservativeMinMonths"]) + 9));
    await page.getByRole("button", { name: "See which cases change" }).click();
    await expect(page.getByText(/^\d+ of \d+ cases would change/)).toBeVisible();
    const moves = page.getByRole("table", { name: "Cases by result" });
    await expect(moves.getByRole("row").nth(1)).toBeVisible();
    const cases = page.getByRole("table", { name: /Cases that change/ });
    await expect(cases.getByRole("row").nth(1)).toContainText("Met → Not met");
    await expect(page.getByText(/at least 3 and below 12 months/).first()).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("a reason is needed, and nobody approves a change of their own", async () => {
    await page.getByRole("button", { name: "Propose the change" }).click();
    await expect(page.getByRole("alert")).toContainText("Enter the reason");
    await page
      .getByRole("textbox", { name: "Reason" })
      .fill("A year of care, as the medical policy committee asked on Nov 12.");
    await page.getByRole("button", { name: "Propose the change" }).click();
    await expect(page.getByRole("heading", { name: "Waiting for approval" })).toBeVisible();
    await expect(page.getByRole("button", { name: "Approve the change" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Withdraw the change" })).toBeVisible();
  });

  await test.step("a second administrator approves, and the values are in force from their day", async () => {
    await addPerson(page, "Bea Second", "Administrator");
    await page.goto("/policy");
    await page.getByRole("button", { name: "Approve the change" }).click();
    await expect(page.getByRole("table", { name: /Values in force, since/ })).toContainText(
      "12 months",
    );
    await page.reload();
    await expect(page.getByRole("table", { name: /Values in force, since/ })).toBeVisible();
    await expectNoAxeViolations(page);
  });

  await test.step("the page for the committee has cases by number, and no member", async () => {
    await page.getByRole("link", { name: "Committee page" }).click();
    const report = page.getByRole("article");
    await expect(report.getByText(/^\d+ of \d+ cases would change/)).toBeVisible();
    await expect(report).toContainText("A year of care");
    await expect(report).toContainText("Approved by");
    await expect(report).not.toContainText(/Member|Testperson|Doe/);
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("button", { name: "Print or save as PDF" })).toBeHidden();
    await expect(report.getByRole("table", { name: "Values that change" })).toBeVisible();
    await page.emulateMedia({ media: null });
    await expectNoAxeViolations(page);
  });

  await test.step("an open case keeps its values until a person re-evaluates it", async () => {
    await workAs(page, "Nora Sample");
    await worklist.open();
    await worklist.openCase(/SYN-02/);
    await expect(note).toBeVisible();
    await expect(page.getByText(/evaluated with the plan values as published/)).toBeVisible();
    await page.getByRole("button", { name: "Re-evaluate with the new values" }).click();
    await expect(note).toHaveCount(0);
    await page.reload();
    await expect(page.locator("[data-recommendation]")).toBeVisible();
    await expect(note).toHaveCount(0);
    await worklist.open();
    await worklist.openCase(/SYN-03/);
    await expect(note).toBeVisible();
  });

  await test.step("a new version says which values the one before has, and enters them for a proposal", async () => {
    const [older] = criteriaSets.filter(({ id }) => id === set.id);
    if (older === undefined) throw new Error("there is an older version");
    await movePolicyTo(page, { from: referenceOf(set), to: referenceOf(older) });
    await workAs(page, "Ada Sample");
    await page.goto("/policy");
    await expect(page.getByRole("table", { name: /Values in force, as published/ })).toBeVisible();
    await expect(
      page.getByRole("heading", { name: new RegExp(`do not apply to version ${set.version}`) }),
    ).toBeVisible();
    await expect(months).toHaveValue(String(defaultParameters(set)["conservativeMinMonths"]));
    await page.getByRole("button", { name: /^Enter the values of version/ }).click();
    await expect(months).toHaveValue("12");
    await expect(page.getByRole("heading", { name: "Propose a change" })).toBeFocused();
    await expectNoAxeViolations(page);
    await page.getByRole("combobox", { name: "Criteria" }).selectOption(referenceOf(older));
    await expect(page.getByRole("table", { name: /Values in force, since/ })).toBeVisible();
  });
});
