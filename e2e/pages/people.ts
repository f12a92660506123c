import { expect, type Locator, type Page } from "@playwright/test";
import { passphraseOf } from "../sealed-store/people.ts";

const roleNames = ["Nurse reviewer", "Physician advisor", "QA analyst", "Administrator"] as const;
type RoleName = (typeof roleNames)[number];

/** Works as somebody who has a profile here, or is one of the samples; by the header's dialog. */
export async function workAs(page: Page, name: string): Promise<void> {
  await openPeople(page);
  // The radio goes on with the role: "Ada" is not "Ada Sample".
  await page.getByRole("radio", { name: new RegExp(`^${name} (${roleNames.join("|")})`) }).check();
  await page.getByRole("button", { name: `Work as ${name}` }).click();
  await proveToBe(page, name);
  await expectToWorkAs(page, name);
}

/** Types the passphrase of somebody who is to work from now on, where it is asked for. */
export async function proveToBe(page: Page, name: string): Promise<void> {
  const passphrase = page.getByLabel(`Passphrase of ${name}`);
  const people = page.getByRole("dialog");
  await Promise.race([passphrase.waitFor(), people.first().waitFor({ state: "hidden" })]);
  if (!(await passphrase.isVisible())) return;
  await passphrase.fill(passphraseOf(name));
  await page.getByRole("button", { name: `Work as ${name}` }).click();
}

/** Adds a profile with a name and a role, and works as that person. */
export async function addPerson(
  page: Page,
  name: string,
  role: RoleName = "Nurse reviewer",
): Promise<void> {
  await openPeople(page);
  await page.getByRole("button", { name: "Add a profile" }).click();
  const form = page.getByRole("dialog", { name: "Add a profile" });
  await form.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await form.getByRole("radio", { name: role }).check();
  await saveNewProfile(page, name);
  await expectToWorkAs(page, name);
}

/** Stores the profile that is filled in, with a passphrase where each person has one, and works as that person. */
export async function saveNewProfile(page: Page, name: string): Promise<void> {
  const form = page.getByRole("dialog", { name: "Add a profile" });
  const save = form.getByRole("button", { name: "Save and work as this person" });
  const add = form.getByRole("button", { name: "Add profile" });
  await save.or(add).waitFor();
  if (await save.isVisible()) return save.click();
  const own = form.getByLabel(/^Your own passphrase/);
  const label = await form.getByText(/^Your own passphrase, /).innerText();
  await form.getByLabel("New passphrase", { exact: true }).fill(passphraseOf(name));
  await form.getByLabel("Confirm new passphrase").fill(passphraseOf(name));
  await own.fill(passphraseOf(label.replace(/^Your own passphrase, /, "")));
  await add.click();
  const list = page.getByRole("dialog", { name: "Who is working here?" });
  await list.getByRole("radio", { name: new RegExp(`^${name} (${roleNames.join("|")})`) }).check();
  await list.getByRole("button", { name: `Work as ${name}` }).click();
  return proveToBe(page, name);
}

export async function expectToWorkAs(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("button", { name: `Working as ${name}` })).toBeVisible();
}

/** Stands where the page would while this browser cannot tell who works. */
export function whoIsWorking(page: Page): Locator {
  return page.getByRole("heading", { level: 1, name: "Who is working?" });
}

/** Answers the page that asks whoever unlocked the workstation, and has no profile, who they are. */
export async function nameOneself(page: Page, name: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: "Who are you?" })).toBeVisible();
  await page.getByRole("textbox", { name: "Name", exact: true }).fill(name);
  await page.getByRole("radio", { name: "Nurse reviewer" }).check();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await expectToWorkAs(page, name);
}

/** Answers that page. */
export async function sayWhoWorks(page: Page, name: string): Promise<void> {
  await expect(whoIsWorking(page)).toBeVisible();
  await page.getByRole("radio", { name: new RegExp(`^${name} (${roleNames.join("|")})`) }).check();
  await page.getByRole("button", { name: `Work as ${name}` }).click();
  await expectToWorkAs(page, name);
}

/** The header's dialog about people. */
export async function openPeople(page: Page): Promise<void> {
  if (page.url() === "about:blank") await page.goto("/");
  await page.getByRole("button", { name: /^Working as/ }).click();
  await expect(page.getByRole("dialog", { name: "Who is working here?" })).toBeVisible();
}
