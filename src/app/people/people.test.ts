import { describe, expect, it } from "vitest";
import type { Person } from "#domain";
import { createMemoryWorkspace } from "#storage";
import { createPeople, defaultPerson, type People } from "./people.ts";
import { samplePeople } from "./sample-people.ts";

/** What a browser keeps: its store of people, and who worked last. */
function browser() {
  const { people: store } = createMemoryWorkspace({
    clock: () => "2026-03-09T14:05:00.000Z",
    actor: () => ({ name: "Robin Example", role: "administrator" }),
  });
  let id: string | null = null;
  const currentPerson = {
    read: () => id,
    write: (next: string) => void (id = next),
    forget: () => void (id = null),
  };
  return { store, currentPerson };
}

async function open(on: ReturnType<typeof browser>, isFirstUse = false): Promise<People> {
  const listed = await on.store.list();
  if (!listed.ok) throw new Error("the memory store lists");
  const people = createPeople();
  people.connect({ ...on, list: listed.value, first: isFirstUse ? defaultPerson : null });
  return people;
}

const ada: Person = { id: "person-ada-0000000000001", name: "Ada Example", role: "nurse-reviewer" };
const [, paul, vera] = samplePeople;
if (paul === undefined || vera === undefined) throw new Error("the samples have two physicians");

describe("who works here", () => {
  it("is a nurse in a browser that is new, at once and on the next visit", async () => {
    const on = browser();
    const people = await open(on, true);
    expect(people.getState().current).toEqual(defaultPerson);
    expect(people.actor().role).toBe("nurse-reviewer");
    await people.workAs(defaultPerson);
    expect((await open(on)).getState().current).toEqual(defaultPerson);
  });

  it("is kept with every profile for the next visit", async () => {
    const on = browser();
    const people = await open(on);
    await people.workAs(ada);
    await people.workAs(paul);
    const again = (await open(on)).getState();
    expect(again.current).toEqual(paul);
    expect(again.profiles).toEqual([ada, paul]);
  });

  it("is asked for where nothing tells, never a nurse by default", async () => {
    const on = browser();
    await (await open(on)).workAs(ada);
    on.currentPerson.forget();
    const people = await open(on);
    expect(people.getState()).toMatchObject({ current: null, profiles: [ada] });
    expect(people.actor().role).toBe("nobody");
    on.currentPerson.write("somebody who has no profile here");
    expect((await open(on)).getState().current).toBeNull();
  });

  it("is asked for when the profile in use is removed; a save on its way stays by who made it", async () => {
    const people = await open(browser());
    await people.workAs(vera);
    await people.workAs(paul);
    await people.remove(paul.id);
    expect(people.getState()).toMatchObject({ current: null, profiles: [vera] });
    expect(people.actor()).toEqual(paul);
  });

  it("changes a profile in its place, also after it was removed and came back", async () => {
    const on = browser();
    const people = await open(on);
    await people.workAs(ada);
    await people.workAs({ ...ada, credentials: "RN" });
    expect((await open(on)).getState().current?.credentials).toBe("RN");
    await people.remove(ada.id);
    expect((await people.workAs(ada)).ok).toBe(true);
    expect(people.getState().profiles).toEqual([ada]);
  });

  it("refuses a change to a profile that another tab changed first, and shows that one", async () => {
    const on = browser();
    const here = await open(on);
    await here.workAs(ada);
    const listed = await on.store.list();
    if (!listed.ok) throw new Error("the memory store lists");
    const stale = createPeople();
    stale.connect({ ...on, list: listed.value, first: null });
    on.store.watch(() => undefined);
    await Promise.all([
      on.store.save({ ...ada, specialty: "Pain" }, { ifRevision: 1 }),
      stale
        .workAs({ ...ada, credentials: "MD" })
        .then((saved) => expect(saved).toEqual({ ok: false, error: { kind: "conflict" } })),
    ]);
    expect(stale.getState().profiles).toEqual([{ ...ada, specialty: "Pain" }]);
  });

  it("is whoever was chosen last, however the reads of two changes end", async () => {
    const on = browser();
    // Each read waits for the one after it to begin, so that a change is read again while it is read.
    const waiting: (() => void)[] = [];
    const store = {
      ...on.store,
      async list() {
        const listed = await on.store.list();
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          if (waiting.length > 1) waiting.forEach((go) => go());
        });
        return listed;
      },
    };
    const listed = await on.store.list();
    if (!listed.ok) throw new Error("the memory store lists");
    const people = createPeople();
    people.connect({ ...on, store, list: listed.value, first: null });
    await people.workAs(ada);
    expect(people.getState().current).toEqual(ada);
  });

  it("is told to those who show it, and follows another tab", async () => {
    const on = browser();
    const here = await open(on);
    const there = await open(on);
    await here.workAs(paul);
    const seen: unknown[] = [];
    there.subscribe(() => seen.push(there.getState().current?.name));
    await there.follow(paul.id);
    expect(seen).toContain("Dr. Paul Sample");
  });
});
