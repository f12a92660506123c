import type { Shelf } from "../local-shelf.ts";
import { attempt } from "../local-shelf.ts";
import type { KeptPeople } from "./kept-people.ts";
import { createPeople, peopleKey, type People } from "./people.ts";

/** The people of this browser. What reads them is loaded only where there is something to read. */
export async function openPeople(shelf: Shelf): Promise<People> {
  const people = createPeople(shelf, await keptOn(shelf));
  globalThis.addEventListener("storage", ({ key }) => {
    if (key === peopleKey) {
      void keptOn(shelf).then((kept) => (kept === null ? undefined : people.take(kept)));
    }
  });
  return people;
}

async function keptOn(shelf: Shelf): Promise<KeptPeople | null> {
  const text = attempt(() => shelf?.getItem(peopleKey) ?? null);
  if (text === null) return null;
  const { readKeptPeople } = await import("./kept-people.ts");
  return readKeptPeople(text);
}
