import type { CaseStore, Person } from "#domain";
import { keepDrafts } from "../people/keep-drafts.ts";
import { defaultPerson, isUnnamed, type People } from "../people/people.ts";

/**
 * After an earlier store was taken over: drafts of the profile that every browser started with become those of the
 * nurse who set up, and that profile goes, which nobody has a passphrase for.
 */
export async function nameEarlierDrafts(
  people: People,
  cases: CaseStore,
  whoSetUp: Person,
): Promise<void> {
  if (!people.getState().profiles.some(isUnnamed) || isUnnamed(whoSetUp)) return;
  if (whoSetUp.role === defaultPerson.role) await keepDrafts(cases, whoSetUp.name, "");
  await people.remove(defaultPerson.id);
}
