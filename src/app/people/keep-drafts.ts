import { type CaseStore, openStates } from "#domain";
import { defaultPerson } from "./people.ts";

/** More drafts than anybody begins before a first hand-off. */
const most = 200;

/**
 * The drafts that a nurse began before she gave her name stay hers under it. One that can't be saved now keeps the name
 * it has, and is taken over by a press when it is opened.
 *
 * @param but the case on screen, which its own page saves
 */
export async function keepDrafts(store: CaseStore, name: string, but: string): Promise<void> {
  const listed = await store.list({
    states: openStates,
    assignees: [defaultPerson.name],
    limit: most,
  });
  for (const { id } of listed.ok ? listed.value.items : []) {
    if (id === but) continue;
    // One after the other: a store takes one write at a time.
    const read = await store.get(id);
    if (!read.ok || read.value.assignee !== defaultPerson.name) continue;
    await store.put(id, { ...read.value, assignee: name }, { ifMatch: read.version });
  }
}
