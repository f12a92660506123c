import { addPerson, expectToWorkAs, workAs } from "../pages/people.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";

test("a nurse works here until somebody says who does, and a profile is kept", async ({ page }) => {
  await page.goto("/");
  await expectToWorkAs(page, "Nurse reviewer");
  await page.getByRole("button", { name: "Working as Nurse reviewer" }).click();
  await expect(page.getByText("It is no sign-in", { exact: false })).toBeVisible();
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
  await expect(page.getByRole("alert")).toContainText("Enter the number of the license.");
  await page.getByRole("textbox", { name: "License number" }).fill("S-3003");
  await page.getByRole("button", { name: "Save and work as this person" }).click();
  await page.getByRole("button", { name: /^Working as/ }).click();
  await expect(page.getByRole("radio", { name: /license NY S-3003/ })).toBeChecked();
  await page.getByRole("button", { name: "Remove Dr. Vera Sample" }).click();
  await page.getByRole("button", { name: "Close" }).click();
  await expectToWorkAs(page, "Nurse reviewer");
});

test("a list of profiles that cannot be read is refused with words and not written over", async ({
  page,
}) => {
  await page.addInitScript(() => {
    if (sessionStorage.getItem("damaged") !== null) return;
    sessionStorage.setItem("damaged", "once");
    localStorage.setItem("reviewer-workstation.people", "{ no list");
  });
  await page.goto("/");
  await page.getByRole("button", { name: "Working as Nurse reviewer" }).click();
  await expect(page.getByText("The profiles kept in this browser cannot be read")).toBeVisible();
  await page.getByRole("button", { name: "Set the damaged list aside" }).click();
  await page.getByRole("button", { name: "Close" }).click();
  await workAs(page, "Nora Sample");
  await page.reload();
  await expectToWorkAs(page, "Nora Sample");
});
