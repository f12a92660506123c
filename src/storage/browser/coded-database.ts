import { contentStore, type ValueCodec } from "./codec.ts";

/**
 * The same database, of which every value passes through a codec: what is put or added is encoded, what is read is
 * decoded, whichever way leads to it. So no caller can forget it, and none has to know.
 */
export function codedDatabase<T extends object>(database: T, codec: ValueCodec): T {
  const ofStore = (method: string, store: unknown): Replacement =>
    replacementFor(codec, nameOf(store), method);
  return replacing(database, {
    method(name, call) {
      if (name === "transaction") return (...given) => codedTransaction(call(...given), codec);
      return isReading(name) || isWriting(name)
        ? (store, ...given) => ofStore(name, store)((...rest) => call(store, ...rest))(...given)
        : null;
    },
  });
}

type Call = (...given: readonly unknown[]) => unknown;
/** Makes another call of a call. */
type Replacement = (call: Call) => Call;

/** Of a transaction, a store, an index or a cursor: whatever of it leads to a value. */
function codedTransaction(transaction: unknown, codec: ValueCodec): unknown {
  if (!isObject(transaction)) return transaction;
  return replacing(transaction, {
    method: (name, call) =>
      name === "objectStore" ? (store) => codedSource(call(store), nameOf(store), codec) : null,
    // The only store of a transaction that has one.
    property: (name, value) =>
      name === "store" && isObject(value) && "name" in value
        ? codedSource(value, nameOf(value.name), codec)
        : value,
  });
}

function codedSource(source: unknown, store: string, codec: ValueCodec): unknown {
  if (!isObject(source)) return source;
  return replacing(source, {
    method(name, call) {
      if (name === "index") return (...given) => codedSource(call(...given), store, codec);
      if (name === "openCursor") {
        return (...given) => later(call(...given), (cursor) => codedCursor(cursor, store, codec));
      }
      return isReading(name) || isWriting(name) ? replacementFor(codec, store, name)(call) : null;
    },
  });
}

function codedCursor(cursor: unknown, store: string, codec: ValueCodec): unknown {
  if (!isObject(cursor)) return cursor;
  return replacing(cursor, {
    method(name, call) {
      if (name === "update") return replacementFor(codec, store, "put")(call);
      if (name !== "continue" && name !== "advance") return null;
      return (...given) => later(call(...given), (next) => codedCursor(next, store, codec));
    },
    property: (name, value) => (name === "value" ? codec.decodeNow(store, value) : value),
  });
}

function replacementFor(codec: ValueCodec, store: string, method: string): Replacement {
  if (store === contentStore) return (call) => call;
  if (isWriting(method)) {
    return (call) =>
      (value, ...key) =>
        call(codec.encodeNow(store, value), ...key);
  }
  const decoded = (stored: unknown): unknown =>
    stored === undefined ? undefined : codec.decodeNow(store, stored);
  return (call) =>
    (...given) =>
      later(call(...given), (found) =>
        method.startsWith("getAll") && Array.isArray(found) ? found.map(decoded) : decoded(found),
      );
}

function isReading(method: string): boolean {
  return ["get", "getAll", "getFromIndex", "getAllFromIndex"].includes(method);
}

function isWriting(method: string): boolean {
  return method === "put" || method === "add";
}

async function later(answer: unknown, then: (value: unknown) => unknown): Promise<unknown> {
  return then(await answer);
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
      const call: Call = (...given) => {
        const answer: unknown = Reflect.apply(value, target, given);
        return answer;
      };
      return by.method(name, call) ?? call;
    },
  });
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function nameOf(store: unknown): string {
  return typeof store === "string" ? store : "";
}
