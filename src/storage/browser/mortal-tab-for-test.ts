import { tickingClock } from "../../domain/ports/contract/examples-for-test.ts";
import { type BrowserCaseStore, createStoreOn } from "./browser-case-store.ts";
import { connect, type Connection } from "./connection.ts";
import type { SentinelStorage } from "./sentinel.ts";
import { databaseName, type BrowserForTest } from "./tab-for-test.ts";

/** One loading of the application, which may end at any moment. */
export interface MortalTab {
  readonly store: BrowserCaseStore;
  /**
   * Ends it as the end of its process does: what the database was asked for may be done yet, nobody hears of
   * it, and nothing more is asked for or written anywhere.
   */
  readonly end: () => void;
}

export async function openMortalTab(browser: BrowserForTest): Promise<MortalTab> {
  const life: Life = { isOver: false };
  const opened = await connect({
    indexedDB: browser.indexedDB,
    name: databaseName,
    // No page that has ended waits for an answer, and none waits too long here.
    delay: () => () => undefined,
  });
  if (!opened.ok) throw new Error("the store does not open");
  const channel = browser.newChannel();
  const store = createStoreOn(
    mortalConnection(opened.value, life),
    { channel, sentinelStorage: mortalStorage(browser.sentinelStorage, life) },
    {
      clock: tickingClock(),
      actor: () => ({ name: "Robin Example", role: "nurse-reviewer" }),
      name: databaseName,
    },
  );
  return {
    store,
    end() {
      life.isOver = true;
      channel.close();
      opened.value.close();
    },
  };
}

interface Life {
  isOver: boolean;
}

function mortalConnection(connection: Connection, life: Life): Connection {
  return {
    use: (work) => connection.use((database) => work(mortal(database, life))),
    close: connection.close,
  };
}

/** What was asked for before the end is never heard of. */
function mortal<Target extends object>(target: Target, life: Life): Target {
  return new Proxy(target, {
    get(raw, name) {
      const value: unknown = Reflect.get(raw, name);
      if (value instanceof Promise) return heard(value, life);
      if (typeof value !== "function") return value;
      return (...given: readonly unknown[]): unknown => {
        if (life.isOver && name === "transaction") throw new Error("the page has ended");
        if (life.isOver) return never;
        const answer: unknown = Reflect.apply(value, raw, given);
        if (answer instanceof Promise) return heard(answer, life);
        const isTransaction = name === "transaction" && typeof answer === "object";
        return isTransaction && answer !== null ? mortal(answer, life) : answer;
      };
    },
  });
}

async function heard(answer: Promise<unknown>, life: Life): Promise<unknown> {
  try {
    const value = await answer;
    return life.isOver ? await never : value;
  } catch (error) {
    if (life.isOver) return never;
    throw error;
  }
}

const never = new Promise<never>(() => {
  // Nobody is there to hear anything.
});

function mortalStorage(storage: SentinelStorage, life: Life): SentinelStorage {
  return {
    getItem: (key) => storage.getItem(key),
    setItem: (key, value) => {
      if (!life.isOver) storage.setItem(key, value);
    },
    removeItem: (key) => {
      if (!life.isOver) storage.removeItem(key);
    },
  };
}
