import { clearFields, contentStore, Encoded, plainCodec, type ValueCodec } from "./codec.ts";
import { createTransactionTurns, type TransactionTurns } from "./transaction-turns.ts";

/**
 * The same database, of which every value passes through a codec: what is put or added is encoded, what is read is
 * decoded, whichever way leads to it. So no caller can forget it, and none has to know. A transaction goes on while
 * the codec works. By a plain codec it is the database itself.
 */
export function codedDatabase<T extends object>(database: T, codec: ValueCodec): T {
  if (codec.isPlain) return database;
  const transaction = (...given: readonly unknown[]): unknown =>
    codedTransaction(callOf(database, "transaction")(...given), codec);
  const coded = replacing(database, {
    method(name, call) {
      if (name === "transaction") return transaction;
      if (name === "getAll") {
        // In one transaction, because values may be decoded by their keys.
        return (store, ...given) =>
          callOf(callOf(transaction(store), "objectStore")(store), name)(...given);
      }
      if (isWriting(name)) {
        return async (store, value, ...key) =>
          call(store, await encoded(codec, nameOf(store), value, key[0]), ...key);
      }
      return isReading(name)
        ? async (store, ...given) =>
            decoded({ codec, store: nameOf(store) }, name, await call(store, ...given), given[0])
        : null;
    },
  });
  codecs.set(coded, codec);
  behind.set(coded, database);
  return coded;
}

const codecs = new WeakMap<object, ValueCodec>();

/** By which codec the values of a database are written. */
export function codecOf(database: object): ValueCodec {
  return codecs.get(database) ?? plainCodec;
}

const behind = new WeakMap<object, unknown>();

/**
 * The same database with values as they are stored: for whoever encodes or decodes very many by itself, which would
 * take longer than a transaction can be kept.
 */
export function storedDatabase<T extends object>(database: T): T {
  const stored: unknown = behind.get(database);
  return isBehind(database, stored) ? stored : database;
}

function isBehind<T extends object>(database: T, stored: unknown): stored is T {
  return stored !== undefined && stored === behind.get(database);
}

/**
 * A value as it can be put into a store of the database at once, in the midst of a transaction; it need not be waited
 * for there.
 */
export async function encodedAhead(
  database: object,
  store: string,
  value: unknown,
  key?: unknown,
): Promise<unknown> {
  const codec = codecOf(database);
  return codec.isPlain ? value : new Encoded(await codec.encode(store, value, key));
}

type Call = (...given: readonly unknown[]) => unknown;

/** Of a transaction, a store, an index or a cursor: whatever of it leads to a value, and every request in its place. */
function codedTransaction(transaction: unknown, codec: ValueCodec): unknown {
  if (!isObject(transaction)) return transaction;
  const turns = createTransactionTurns({
    ask: async () =>
      callOf(callOf(transaction, "objectStore")(firstStoreOf(transaction)), "getKey")(0),
    abort: () => void callOf(transaction, "abort")(),
  });
  return replacing(transaction, {
    method(name, call) {
      if (name === "commit") return () => turns.request(call);
      return name === "objectStore"
        ? (store) => codedSource(call(store), { store: nameOf(store), codec, turns })
        : null;
    },
    // The only store of a transaction that has one.
    property: (name, value) =>
      name === "store" && isObject(value) && "name" in value
        ? codedSource(value, { store: nameOf(value.name), codec, turns })
        : value,
  });
}

interface Coding {
  readonly store: string;
  readonly codec: ValueCodec;
  readonly turns: TransactionTurns;
}

function codedSource(source: unknown, coding: Coding): unknown {
  if (!isObject(source)) return source;
  const { turns, store, codec } = coding;
  return replacing(source, {
    method(name, call) {
      if (name === "index") return (...given) => codedSource(call(...given), coding);
      if (name === "openCursor") {
        return async (...given) => codedCursor(await turns.request(() => call(...given)), coding);
      }
      if (store === contentStore) return (...given) => turns.request(() => call(...given));
      if (isWriting(name)) return (value, ...key) => written(coding, call, value, key);
      if (!isReading(name)) return (...given) => turns.request(() => call(...given));
      return async (...given) => {
        const isKeyed = name === "getAll" && clearFields[store] === undefined;
        const [found, keys] = await Promise.all([
          turns.request(() => call(...given)),
          isKeyed ? turns.request(() => callOf(source, "getAllKeys")(...given)) : given[0],
        ]);
        if (found === undefined) return undefined;
        return turns.outcomeOf(() => decoded({ codec, store }, name, found, keys));
      };
    },
  });
}

/** A value that was encoded before goes at once. */
function written(
  { store, codec, turns }: Coding,
  call: Call,
  value: unknown,
  key: readonly unknown[],
): unknown {
  return value instanceof Encoded
    ? turns.request(() => call(value.stored, ...key))
    : turns.requestWith(
        () => codec.encode(store, value, key[0]),
        (stored) => call(stored, ...key),
      );
}

async function codedCursor(cursor: unknown, coding: Coding): Promise<unknown> {
  if (!isObject(cursor)) return cursor;
  const { store, codec, turns } = coding;
  const primaryKey: unknown = Reflect.get(cursor, "primaryKey");
  const stored: unknown = Reflect.get(cursor, "value");
  const decoded = await turns.outcomeOf(() => codec.decode(store, stored, primaryKey));
  return replacing(cursor, {
    method(name, call) {
      if (name === "update") return (value) => written(coding, call, value, [primaryKey]);
      if (!["continue", "advance", "continuePrimaryKey"].includes(name)) return null;
      return async (...given) => codedCursor(await turns.request(() => call(...given)), coding);
    },
    property: (name, value) => (name === "value" ? decoded : value),
  });
}

function encoded(codec: ValueCodec, store: string, value: unknown, key: unknown): unknown {
  if (value instanceof Encoded) return value.stored;
  return store === contentStore ? value : codec.encode(store, value, key);
}

/** Values of a list that are decoded at the same time: a few milliseconds. */
const slice = 250;

/** One value, or a list of them; a store without clear fields is decoded by its keys. */
async function decoded(
  { codec, store }: { readonly codec: ValueCodec; readonly store: string },
  method: string,
  found: unknown,
  keys: unknown,
): Promise<unknown> {
  if (store === contentStore || found === undefined) return found;
  if (!method.startsWith("getAll") || !Array.isArray(found))
    return codec.decode(store, found, keys);
  const all: unknown[] = [];
  for (let from = 0; from < found.length; from += slice) {
    const rows: readonly unknown[] = found.slice(from, from + slice);
    // One slice after the other: the page gets to draw and to answer in between.
    const those = rows.map((row, at) =>
      codec.decode(store, row, Array.isArray(keys) ? keys[from + at] : undefined),
    );
    for (const one of await Promise.all(those)) all.push(one);
  }
  return all;
}

function isReading(method: string): boolean {
  return ["get", "getAll", "getFromIndex", "getAllFromIndex"].includes(method);
}

function isWriting(method: string): boolean {
  return method === "put" || method === "add";
}

/** An object of which some methods and properties are others; all else is its own. */
function replacing<T extends object>(
  target: T,
  by: {
    readonly method: (name: string, call: Call) => Call | null;
    readonly property?: (name: string, value: unknown) => unknown;
  },
): T {
  return new Proxy(target, {
    get(_target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof name !== "string") return value;
      if (typeof value !== "function") {
        return by.property === undefined ? value : by.property(name, value);
      }
      const call = callOf(target, name);
      return by.method(name, call) ?? call;
    },
  });
}

/** A method of an object, which has it. */
function callOf(target: unknown, name: string): Call {
  return (...given) => {
    const method: unknown = isObject(target) ? Reflect.get(target, name, target) : undefined;
    if (!isObject(target) || typeof method !== "function") throw new Error(`there is no ${name}`);
    const answer: unknown = Reflect.apply(method, target, given);
    return answer;
  };
}

function firstStoreOf(transaction: object): unknown {
  const names: unknown = Reflect.get(transaction, "objectStoreNames", transaction);
  return isObject(names) ? Reflect.get(names, "0", names) : undefined;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function nameOf(store: unknown): string {
  return typeof store === "string" ? store : "";
}
