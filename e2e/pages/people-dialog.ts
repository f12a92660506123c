import type { Page } from "@playwright/test";
import { proveToBe, saveNewProfile } from "./people.ts";

export type Profile = {
  readonly name: string;
  /** As the interface says it: "Nurse reviewer". */
  readonly role: string;
  readonly credentials?: string | undefined;
  /** State and number: "TX 12345". */
  readonly licence?: string | undefined;
};

/** Chooses the profile of who works here, and adds it where this browser has none of that name and role. */
export async function workAs(page: Page, profile: Profile): Promise<void> {
  await page.getByRole("button", { name: /^Working as / }).click();
  const list = page.getByRole("dialog", { name: "Who is working here?" });
  await list.waitFor();
  const known = list.getByRole("radio", {
    name: new RegExp(`^${escaped(profile.name)}\\W*${escaped(profile.role)}`),
  });
  if ((await known.count()) > 0) {
    await known.first().check();
    await list.getByRole("button", { name: /^Work as / }).click();
    await proveToBe(page, profile.name);
    await list.waitFor({ state: "hidden" });
    return;
  }
  await list.getByRole("button", { name: "Add a profile" }).click();
  const form = page.getByRole("dialog", { name: "Add a profile" });
  await form.getByRole("textbox", { name: "Name", exact: true }).fill(profile.name);
  await form.getByRole("radio", { name: profile.role }).check();
  if (profile.credentials !== undefined) {
    await form.getByRole("textbox", { name: "Credentials" }).fill(profile.credentials);
  }
  if (profile.licence !== undefined) {
    const [state = "", number = ""] = profile.licence.split(" ");
    await form.getByRole("combobox", { name: "License state" }).selectOption(state);
    await form.getByRole("textbox", { name: "License number" }).fill(number);
  }
  await saveNewProfile(page, profile.name);
  await page.getByRole("dialog").first().waitFor({ state: "hidden" });
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
