import { describe, expect, it } from "vitest";
import type { Person } from "#domain";
import type { Shelf } from "../local-shelf.ts";
import { readKeptPeople } from "./kept-people.ts";
import { createPeople, defaultPerson, peopleKey, type People } from "./people.ts";
import { samplePeople } from "./sample-people.ts";

function shelf(start: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(start));
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

function open(on: Shelf): People {
  const text = on?.getItem(peopleKey) ?? null;
  return createPeople(on, text === null ? null : readKeptPeople(text));
}

const ada: Person = { id: "person-ada-0000000000001", name: "Ada Example", role: "nurse-reviewer" };
const [, paul, vera] = samplePeople;
if (paul === undefined || vera === undefined) throw new Error("the samples have two physicians");

describe("who works here", () => {
  it("is a nurse until somebody says otherwise", () => {
    expect(open(shelf()).getState().current).toBe(defaultPerson);
    expect(defaultPerson.role).toBe("nurse-reviewer");
  });

  it("is kept with every profile for the next visit", () => {
    const on = shelf();
    const people = open(on);
    people.workAs(ada);
    people.workAs(paul);
    const again = open(on).getState();
    expect(again.current).toEqual(paul);
    expect(again.profiles).toEqual([defaultPerson, ada, paul]);
  });

  it("keeps the name that the first release knew, as a nurse's profile", () => {
    const on = shelf({ "reviewer-workstation.reviewer": "  R. Example, RN " });
    const people = open(on);
    expect(people.getState().current).toMatchObject({
      name: "R. Example, RN",
      role: "nurse-reviewer",
    });
    people.workAs(people.getState().current);
    expect([...on.kept.keys()]).toEqual([peopleKey]);
    expect(open(on).getState().current.name).toBe("R. Example, RN");
  });

  it("changes a profile in its place", () => {
    const on = shelf();
    const people = open(on);
    people.workAs(ada);
    people.workAs(paul);
    people.workAs({ ...ada, credentials: "RN" });
    expect(people.getState().profiles.map(({ name }) => name)).toEqual([
      "Nurse reviewer",
      "Ada Example",
      "Dr. Paul Sample",
    ]);
    expect(open(on).getState().current.credentials).toBe("RN");
  });

  it("is a nurse again when the profile in use is removed, never another physician", () => {
    const people = open(shelf());
    people.workAs(vera);
    people.workAs(paul);
    people.remove(paul.id);
    expect(people.getState().current).toEqual(defaultPerson);
    people.remove(defaultPerson.id);
    expect(people.getState().current).toEqual(defaultPerson);
    people.remove(vera.id);
    expect(people.getState().profiles).toEqual([defaultPerson]);
  });

  it("lives as long as the page where storage is denied", () => {
    const refuse = (): never => {
      throw new DOMException("refused", "SecurityError");
    };
    const people = createPeople({ getItem: refuse, setItem: refuse, removeItem: refuse }, null);
    people.workAs(paul);
    expect(people.getState().current).toEqual(paul);
  });

  it("tells those who show it", () => {
    const people = open(null);
    const seen: string[] = [];
    const stop = people.subscribe(() => seen.push(people.getState().current.name));
    people.workAs(paul);
    stop();
    people.workAs(vera);
    expect(seen).toEqual(["Dr. Paul Sample"]);
  });
});

describe("a damaged list of profiles", () => {
  it("loses no other profile to one that cannot be read, nor that one", () => {
    const damaged = { id: "short", name: "Somebody", role: "chief" };
    const text = JSON.stringify({ version: 1, current: ada.id, profiles: [damaged, ada] });
    const on = shelf({ [peopleKey]: text });
    const people = open(on);
    expect(people.getState()).toMatchObject({
      current: ada,
      profiles: [ada],
      unreadable: [damaged],
    });
    people.workAs(paul);
    expect(open(on).getState()).toMatchObject({
      current: paul,
      profiles: [ada, paul],
      unreadable: [damaged],
    });
  });

  it("makes nobody a physician by a role written into the list that no release knows", () => {
    const forged = { ...ada, role: "physician-advisor ", extra: true };
    const text = JSON.stringify({ version: 1, current: ada.id, profiles: [forged] });
    expect(open(shelf({ [peopleKey]: text })).getState().current).toBe(defaultPerson);
  });

  it.each(["{", "null", '{"version":2,"current":"x","profiles":[]}', '"text"'])(
    "is not written over until it is set aside: %s",
    (text) => {
      const on = shelf({ [peopleKey]: text });
      const people = open(on);
      expect(people.getState()).toMatchObject({ current: defaultPerson, isListDamaged: true });
      people.workAs(paul);
      expect(people.getState().current).toEqual(paul);
      expect(on.kept.get(peopleKey)).toBe(text);
      people.startNewList();
      expect([...on.kept.values()]).toContain(text);
      expect(open(on).getState()).toMatchObject({ current: paul, isListDamaged: false });
    },
  );
});
