import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import { expect, test } from "vitest";
import { done, openAsItIs, plantEarlier, textAtRest } from "./device-for-test.ts";
import { type EarlierPlatform, removeEarlierAnswers, takeOverDrafts } from "./earlier-places.ts";

const me = { tenant: "northwind", personId: "person-of-mine----------" };
const mine = `reviewer-workstation-team-${me.tenant}-${me.personId}`;
const theirs = `reviewer-workstation-team-${me.tenant}-person-of-another-------`;
const draft = (id: string, notes: string) => ({ id, page: "p", record: { notes } });

/** A browser in which an earlier release worked. */
async function earlierBrowser(drafts: Readonly<Record<string, unknown>>, isOpen = false) {
  const indexedDB = new IDBFactory();
  const rows = new Map([["reviewer-workstation.team.signed-in", '{"name":"Zyxperson"}']]);
  const answers = { "case/one": { at: "2026", answer: "Zyxanswer" } };
  const contents = { fax: { at: "2026", content: new Blob(["Zyxcontent"]) } };
  await plantEarlier(indexedDB, mine, { answers, contents, unsent: drafts });
  await plantEarlier(indexedDB, theirs, {
    answers,
    contents,
    unsent: { "two p": draft("two", "Zyxtheirs") },
  });
  const platform: EarlierPlatform = {
    indexedDB,
    storage: {
      getItem: (key) => rows.get(key) ?? null,
      setItem: (key, value) => void rows.set(key, value),
      removeItem: (key) => void rows.delete(key),
    },
    isOpenElsewhere: async () => isOpen,
  };
  const names = async () =>
    (await indexedDB.databases()).map(({ name = "" }) => name).toSorted((a, b) => (a < b ? -1 : 1));
  return { platform, indexedDB, rows, names, atRest: async () => textAtRest(indexedDB, rows) };
}

test("what was opened is deleted at the start, of everybody; drafts wait for their own person", async () => {
  const { platform, names, atRest } = await earlierBrowser({});
  expect(await atRest()).toMatch(/Zyxperson[^]*Zyxanswer[^]*Zyxcontent/);
  await removeEarlierAnswers(platform);
  expect(await atRest()).not.toMatch(/Zyx(?:person|answer|content)/);
  expect(await atRest()).toContain("Zyxtheirs");
  expect(await names()).toEqual([theirs]);
  await removeEarlierAnswers(platform);
  expect(await names()).toEqual([theirs]);
  await removeEarlierAnswers({ ...platform, indexedDB: null, storage: null });
});

test("a database in which a window of the earlier release still works is emptied, and not deleted", async () => {
  const { platform, indexedDB, names, atRest } = await earlierBrowser({}, true);
  await removeEarlierAnswers(platform);
  expect(await names()).toEqual([mine, theirs].toSorted((a, b) => (a < b ? -1 : 1)));
  expect(await atRest()).not.toMatch(/Zyx(?:answer|content)/);
  const database = await openAsItIs(indexedDB, mine);
  const write = database.transaction("unsent", "readwrite").objectStore("unsent");
  await done(write.put(draft("one", "typed since"), "one p"));
  database.close();
  await removeEarlierAnswers({ ...platform, isOpenElsewhere: async () => false });
  expect(await atRest()).toContain("typed since");
});

test("no draft is lost wherever a take-over is killed, and none is left in plain text after it", async () => {
  const drafts = {
    "one p": draft("one", "Zyxone"),
    "two p": draft("two", "Zyxold"),
    "odd p": ["Zyxodd"],
  };
  const listed = [draft("two", "Zyxnew"), draft("three", "Zyxthree")];
  for (let killedAt = 0; killedAt <= 6; killedAt += 1) {
    const { platform, rows, names, atRest } = await earlierBrowser(drafts);
    rows.set(`${mine}.unsent`, JSON.stringify(listed));
    const taken = new Map<string, string>();
    let steps = 0;
    /** From a step on nothing is done any more, as in a page that is gone. */
    const unlessKilled = async <T>(work: () => T): Promise<T> => {
      if (steps >= killedAt) {
        await new Promise<never>(() => {
          // Never: the page is gone.
        });
      }
      steps += 1;
      await Promise.resolve();
      return work();
    };
    const take = (place: string, value: unknown): boolean => {
      taken.set(place, JSON.stringify(value));
      return true;
    };
    const reached = takeOverDrafts(
      { ...platform, isOpenElsewhere: async () => unlessKilled(() => false) },
      me,
      async (place, value) => unlessKilled(() => take(place, value)),
    );
    await Promise.race([reached, settled()]);
    const everywhere = `${await atRest()} ${[...taken.values()].join()}`;
    for (const words of ["Zyxone", "Zyxnew", "Zyxodd", "Zyxthree"])
      expect(everywhere, `killed at ${String(killedAt)}`).toContain(words);

    await takeOverDrafts(platform, me, async (place, value) => take(place, value));
    expect([...taken.keys()].toSorted()).toEqual(["odd p", "one p", "three p", "two p"]);
    expect(taken.get("two p")).toContain("Zyxnew");
    expect(await names()).toEqual([theirs]);
    expect(await atRest()).not.toMatch(/Zyx(?:one|old|new|odd|three)/);
  }
});

test("a draft that could not be stored stays where it was, and so does one that was written over meanwhile", async () => {
  const { platform, indexedDB, names, atRest } = await earlierBrowser({
    "one p": draft("one", "Zyxone"),
    "two p": draft("two", "Zyxold"),
  });
  await takeOverDrafts(platform, me, async (place) => {
    if (place === "one p") return false;
    const database = await openAsItIs(indexedDB, mine);
    const write = database.transaction("unsent", "readwrite").objectStore("unsent");
    await done(write.put(draft("two", "Zyxnewer"), place));
    database.close();
    return true;
  });
  expect(await atRest()).toMatch(/Zyxone[^]*Zyxnewer/);
  expect(await names()).toContain(mine);
});

/** Long enough for everything that does not wait for a killed step. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 60; turn += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  }
}
