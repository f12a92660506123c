import { addPerson, expectToWorkAs, whoIsWorking, workAs } from "../pages/people.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { readRows, writeRows } from "../support/stored-rows.ts";

test("a nurse works here until somebody says who does, and a profile is kept", async ({ page }) => {
  await page.goto("/");
  await expectToWorkAs(page, "Nurse reviewer");
  await page.getByRole("button", { name: "Working as Nurse reviewer" }).click();
  await expect(page.getByText("It is not a sign-in", { exact: false })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Add a profile" }).click();
  await page.getByRole("button", { name: "Save and work as this person" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter a name.");
  await expect(page.getByRole("alert")).toContainText("Choose a role.");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await addPerson(page, "R. Example");
  await page.reload();
  await expectToWorkAs(page, "R. Example · Nurse reviewer");
});

test("sample people are at hand for every role, and another tab follows", async ({
  page,
  context,
}) => {
  await workAs(page, "Dr. Paul Sample");
  const second = await context.newPage();
  await second.goto("/");
  await expectToWorkAs(second, "Dr. Paul Sample · Physician advisor");
  await workAs(page, "Quinn Sample");
  await expectToWorkAs(second, "Quinn Sample · QA analyst");
});

test("a profile is changed, and removed", async ({ page }) => {
  await workAs(page, "Dr. Vera Sample");
  await page.getByRole("button", { name: /^Working as/ }).click();
  await page.getByRole("button", { name: "Edit Dr. Vera Sample" }).click();
  await page.getByRole("textbox", { name: "License number" }).fill("");
  await page.getByRole("button", { name: "Save and work as this person" }).click();
  await expect(page.getByRole("alert")).toContainText("Enter the license number.");
  await page.getByRole("textbox", { name: "License number" }).fill("S-3003");
  await page.getByRole("button", { name: "Save and work as this person" }).click();
  await page.getByRole("button", { name: /^Working as/ }).click();
  await expect(page.getByRole("radio", { name: /license NY S-3003/ })).toBeChecked();
  await page.getByRole("button", { name: "Remove Dr. Vera Sample" }).click();
  await expect(whoIsWorking(page)).toBeVisible();
  await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
  await page.getByRole("radio", { name: /^Nurse reviewer/ }).check();
  await page.getByRole("button", { name: "Work as Nurse reviewer" }).click();
  await expectToWorkAs(page, "Nurse reviewer");
});

test("a browser that cannot tell who works asks, and is nobody until then", async ({ page }) => {
  await workAs(page, "Nora Sample");
  for (const damage of ["cleared", "damaged"] as const) {
    await page.evaluate((how) => {
      if (how === "cleared") localStorage.clear();
      else localStorage.setItem("reviewer-workstation.current-person", "{ nobody");
    }, damage);
    await page.reload();
    await expect(whoIsWorking(page)).toBeVisible();
    await expect(page.getByRole("button", { name: /^Working as/ })).toHaveCount(0);
    await expect(page.getByRole("radio", { checked: true })).toHaveCount(0);
    await expectNoAxeViolations(page);
    await page.getByRole("radio", { name: /^Nora Sample/ }).check();
    await page.getByRole("button", { name: "Work as Nora Sample" }).click();
    await expectToWorkAs(page, "Nora Sample");
  }
});

test("what an earlier release kept in localStorage is taken over once", async ({ page }) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem("left") !== null) return;
    sessionStorage.setItem("left", "once");
    const ada = { id: "person-ada-0000000000001", name: "Ada Example", role: "administrator" };
    localStorage.setItem(
      "reviewer-workstation.people",
      JSON.stringify({ version: 1, current: ada.id, profiles: [ada] }),
    );
    localStorage.setItem("reviewer-workstation.plan-zone", "America/Denver");
  });
  await page.goto("/settings");
  await expectToWorkAs(page, "Ada Example");
  await expect(
    page.getByText("Days are counted in the time zone Mountain (America/Denver)"),
  ).toBeVisible();
  expect(await page.evaluate(() => localStorage.getItem("reviewer-workstation.people"))).toBeNull();
  await page.reload();
  await expectToWorkAs(page, "Ada Example");
});

test("people that can’t be read are said to be so, are kept, and are set up again", async ({
  page,
}) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem("damaged") !== null) return;
    sessionStorage.setItem("damaged", "once");
    localStorage.setItem("reviewer-workstation.people", "{ no list");
  });
  await page.goto("/");
  const title = "The people of this browser can’t be read";
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Set up again" }).click();
  await expect(whoIsWorking(page)).toBeVisible();
  await page.getByRole("radio", { name: /^Nora Sample/ }).check();
  await page.getByRole("button", { name: "Work as Nora Sample" }).click();
  await page.reload();
  await expectToWorkAs(page, "Nora Sample");
});

test("people that are gone are said to be missing, never replaced by a nurse", async ({ page }) => {
  await workAs(page, "Dr. Vera Sample");
  const { keys } = await readRows(page, "setup");
  await writeRows(
    page,
    "setup",
    keys.map((key) => ({ key, next: null })),
  );
  await page.reload();
  const title = "The people of this browser are missing";
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole("button", { name: /^Working as/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Set up again" }).click();
  await expect(whoIsWorking(page)).toBeVisible();
});
