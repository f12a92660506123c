import { expect, type Locator, type Page } from "@playwright/test";

const roleNames = ["Nurse reviewer", "Physician advisor", "QA analyst", "Administrator"] as const;
type RoleName = (typeof roleNames)[number];

/** Works as somebody who has a profile here, or is one of the samples; by the header's dialog. */
export async function workAs(page: Page, name: string): Promise<void> {
  await openPeople(page);
  // The radio goes on with the role: "Ada" is not "Ada Sample".
  await page.getByRole("radio", { name: new RegExp(`^${name} (${roleNames.join("|")})`) }).check();
  await page.getByRole("button", { name: `Work as ${name}` }).click();
  await expectToWorkAs(page, name);
}

/** Adds a profile with a name and a role, and works as that person. */
export async function addPerson(
  page: Page,
  name: string,
  role: RoleName = "Nurse reviewer",
): Promise<void> {
  await openPeople(page);
  await page.getByRole("button", { name: "Add a profile" }).click();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByRole("radio", { name: role }).check();
  await page.getByRole("button", { name: "Save and work as this person" }).click();
  await expectToWorkAs(page, name);
}

export async function expectToWorkAs(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("button", { name: `Working as ${name}` })).toBeVisible();
}

/** Stands where the page would while this browser cannot tell who works. */
export function whoIsWorking(page: Page): Locator {
  return page.getByRole("heading", { level: 1, name: "Who is working?" });
}

/** Answers that page. */
export async function sayWhoWorks(page: Page, name: string): Promise<void> {
  await expect(whoIsWorking(page)).toBeVisible();
  await page.getByRole("radio", { name: new RegExp(`^${name} (${roleNames.join("|")})`) }).check();
  await page.getByRole("button", { name: `Work as ${name}` }).click();
  await expectToWorkAs(page, name);
}

async function openPeople(page: Page): Promise<void> {
  if (page.url() === "about:blank") await page.goto("/");
  await page.getByRole("button", { name: /^Working as/ }).click();
  await expect(page.getByRole("dialog", { name: "Who is working here?" })).toBeVisible();
}
