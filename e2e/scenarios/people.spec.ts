import {
  addPerson,
  expectToWorkAs,
  nameOneself,
  openPeople,
  proveToBe,
  whoIsWorking,
  workAs,
} from "../pages/people.ts";
import { passphraseOf } from "../sealed-store/people.ts";
import { passphrase, vaultPages } from "../pages/vault.ts";
import { worklistPage } from "../pages/worklist-page.ts";
import { expect, expectNoAxeViolations, test } from "../support/app.ts";
import { placeOf, readRows, readStored, writeRows, writeStored } from "../support/stored-rows.ts";

test("people of every role work here, each with a passphrase, and another window follows", async ({
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

test("a profile is added with a passphrase, changed, and removed with what it opens", async ({
  page,
}) => {
  await page.goto("/");
  await openPeople(page);
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Add a profile" }).click();
  await page.getByRole("button", { name: "Add profile" }).click();
  await page.getByLabel(/^Your own passphrase/).fill("not looked at before the rest is right");
  await page.getByRole("button", { name: "Add profile" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Enter a name.");
  await expect(page.getByRole("alert").first()).toContainText("Choose a role.");
  await expectNoAxeViolations(page);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await addPerson(page, "R. Example");
  await page.reload();
  await expectToWorkAs(page, "R. Example · Nurse reviewer");

  await workAs(page, "Dr. Vera Sample");
  await openPeople(page);
  await page.getByRole("button", { name: "Edit Dr. Vera Sample" }).click();
  await page.getByRole("textbox", { name: "License number" }).fill("");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByRole("alert").first()).toContainText("Enter the license number.");
  await page.getByRole("textbox", { name: "License number" }).fill("S-3003");
  await page.getByRole("button", { name: "Save profile" }).click();
  await expect(page.getByRole("radio", { name: /license NY S-3003/ })).toBeChecked();
  // Nobody shuts themselves out.
  await expect(page.getByRole("button", { name: /^Remove/ })).toHaveCount(0);
  const removed = page.getByRole("radio", { name: /^R\. Example/ });
  await removed.check();
  // Each person edits their own profile only, and a removal asks whoever works here.
  await expect(page.getByRole("button", { name: /^Edit/ })).toHaveCount(0);
  await expect(page.getByText("Only R. Example can edit this profile.")).toBeVisible();
  await page.getByRole("button", { name: "Remove R. Example" }).click();
  const removal = page.getByRole("dialog", { name: "Remove R. Example?" });
  const own = removal.getByLabel("Your own passphrase, Dr. Vera Sample");
  await expect(own).toBeFocused();
  await expectNoAxeViolations(page);
  await own.fill(passphraseOf("R. Example"));
  await removal.getByRole("button", { name: "Remove R. Example" }).click();
  await expect(removal.getByText("doesn’t open this workstation").first()).toBeVisible();
  await own.fill(passphraseOf("Dr. Vera Sample"));
  await removal.getByRole("button", { name: "Remove R. Example" }).click();
  await expect(page.getByRole("dialog", { name: "Who is working here?" })).toBeVisible();
  await expect(removed).toHaveCount(0);
  await page.getByRole("radio", { name: /^Nora Sample/ }).check();
  await page.getByRole("button", { name: "Work as Nora Sample" }).click();
  await proveToBe(page, "Nora Sample");
  await expectToWorkAs(page, "Nora Sample");
});

test("people that can’t be read are said to be so, are kept, and are set up again", async ({
  page,
}) => {
  await page.goto("/criteria");
  const { cases } = await placeOf(page);
  const { keys } = await readStored(page, cases, "setup");
  await writeStored(
    page,
    cases,
    "setup",
    keys.map((key) => ({ key, next: { key, sealed: "torn" } })),
  );
  await page.goto("/");
  const title = "The people of this browser can’t be read";
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole("button", { name: "Set up again" }).click();
  await nameOneself(page, "Robin Example");
  await page.reload();
  await expectToWorkAs(page, "Robin Example");
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
  await nameOneself(page, "Vera Again");
});

test.describe("on a new machine", () => {
  test.use({ vault: "none" });

  test("in the trial a nurse works until somebody says who does, and a profile is kept", async ({
    page,
  }) => {
    await worklistPage(page).openTrial();
    await expectToWorkAs(page, "Nurse reviewer");
    await page.getByRole("button", { name: "Working as Nurse reviewer" }).click();
    await expect(page.getByText("It is not a sign-in", { exact: false })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole("button", { name: "Add a profile" }).click();
    await page.getByRole("button", { name: "Save and work as this person" }).click();
    await expect(page.getByRole("alert")).toContainText("Enter a name.");
    await expectNoAxeViolations(page);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await addPerson(page, "R. Example");
    await page.reload();
    await expectToWorkAs(page, "R. Example · Nurse reviewer");
    await workAs(page, "Dr. Vera Sample");
  });

  test("a trial that cannot tell who works asks, and is nobody until then", async ({ page }) => {
    await worklistPage(page).openTrial();
    await workAs(page, "Nora Sample");
    for (const damage of ["removed", "damaged"] as const) {
      await page.evaluate((how) => {
        const key = "reviewer-workstation-trial.current-person";
        if (how === "removed") localStorage.removeItem(key);
        else localStorage.setItem(key, "{ nobody");
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

  test("what an earlier release kept in localStorage is taken over by the set-up", async ({
    page,
  }) => {
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
    await page.getByRole("radio", { name: /^Ada Example/ }).check();
    await page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    await page.getByLabel("Confirm passphrase").fill(passphrase);
    await page.getByRole("button", { name: "Set up", exact: true }).click();
    await vaultPages(page).noteRecoveryKey();
    await expectToWorkAs(page, "Ada Example");
    await expect(
      page.getByText("Days are counted in the time zone Mountain (America/Denver)"),
    ).toBeVisible();
    expect(
      await page.evaluate(() => localStorage.getItem("reviewer-workstation.people")),
    ).toBeNull();
    await page.reload();
    await vaultPages(page).unlockWith(passphrase);
    await expectToWorkAs(page, "Ada Example");
  });
});
