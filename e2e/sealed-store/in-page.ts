import type { StartState } from "./start-state.ts";

/** What a page of the tests begins with. */
export type PageVault = {
  readonly id: string;
  readonly record: string;
  readonly dataKey: string;
  readonly start: StartState;
  readonly iterations: number;
  /** Who works before anybody unlocked it in this browser. */
  readonly personId: string;
  /** The address of the workstation; a page of another, such as a team's server, gets nothing. Null: any. */
  readonly origin: string | null;
};

/**
 * Runs in a page before the workstation does. In a browser that holds nothing it stores what a set-up leaves there; in
 * every page it answers as a window would that has the vault open, until it is locked. The browser repeats PBKDF2 less
 * often, because a test that changes people would wait for nothing else.
 */
export function beginWithVault(vault: PageVault): void {
  if (!location.protocol.startsWith("http")) return;
  if (vault.origin !== null && vault.origin !== location.origin) return;
  const personKey = "tests.who-unlocked";
  try {
    if (localStorage.getItem(personKey) === null) storeSetUp();
  } catch {
    // A test about a browser that gives no storage.
    return;
  }
  repeatLess();
  neverIdle();
  answerWindows();

  function storeSetUp(): void {
    const { database, local, epoch } = vault.start;
    const ownEpoch = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(18))))
      .replaceAll("+", "-")
      .replaceAll("/", "_");
    const opening = indexedDB.open(database.name, database.version);
    // Whatever the workstation opens afterward waits until this is done.
    opening.addEventListener("upgradeneeded", () => {
      for (const { name, keyPath, autoIncrement, indexes, rows } of database.stores) {
        const store = opening.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const { name: index, keyPath: path, unique } of indexes) {
          store.createIndex(index, path, { unique });
        }
        for (const { key, value } of rows) {
          if (keyPath === null) store.put(value === epoch ? ownEpoch : valueOf(value), key);
          else store.put(valueOf(value));
        }
      }
    });
    opening.addEventListener("success", () => opening.result.close());
    for (const [key, value] of Object.entries(local)) {
      localStorage.setItem(key, value.replaceAll(epoch, ownEpoch));
    }
    localStorage.setItem("reviewer-workstation.vault", vault.record);
    localStorage.setItem(personKey, vault.personId);
  }

  function valueOf(image: unknown): unknown {
    if (typeof image !== "object" || image === null) return image;
    if (Array.isArray(image)) return image.map(valueOf);
    if ("inBase64" in image) return bytesOf(String(image.inBase64));
    return Object.fromEntries(Object.entries(image).map(([key, held]) => [key, valueOf(held)]));
  }

  function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  }

  function repeatLess(): void {
    const derive: unknown = Reflect.get(SubtleCrypto.prototype, "deriveKey");
    if (typeof derive !== "function") return;
    const quickly = (algorithm: unknown): unknown =>
      typeof algorithm === "object" && algorithm !== null && "iterations" in algorithm
        ? { ...algorithm, iterations: vault.iterations }
        : algorithm;
    Reflect.set(
      SubtleCrypto.prototype,
      "deriveKey",
      new Proxy(derive, {
        apply: (made, subtle, [algorithm, ...rest]: readonly unknown[]): unknown =>
          Reflect.apply(made, subtle, [quickly(algorithm), ...rest]),
      }),
    );
  }

  /** A test that moves the clock on is about something else than the lock after ten idle minutes. */
  function neverIdle(): void {
    const getItem: unknown = Reflect.get(Storage.prototype, "getItem");
    if (typeof getItem !== "function") return;
    Reflect.set(
      Storage.prototype,
      "getItem",
      new Proxy(getItem, {
        apply: (read, storage, [key]: readonly unknown[]): unknown =>
          key === "reviewer-workstation.last-action"
            ? String(Date.now())
            : Reflect.apply(read, storage, [key]),
      }),
    );
  }

  function answerWindows(): void {
    const usages = ["encrypt", "decrypt"] as const;
    const key = bytesOf(vault.dataKey);
    const importing = crypto.subtle.importKey("raw", key, "AES-GCM", false, usages);
    const channel = new BroadcastChannel("reviewer-workstation.keys");
    let isLocked = false;
    channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
      const said = (part: string): unknown =>
        typeof data === "object" && data !== null ? Reflect.get(data, part) : undefined;
      if (said("vault") !== vault.id) return;
      if (said("kind") === "lock") isLocked = true;
      if (said("kind") === "person") localStorage.setItem(personKey, String(said("personId")));
      if (said("kind") !== "wanted" || isLocked) return;
      const personId = localStorage.getItem(personKey) ?? vault.personId;
      void importing.then((dataKey) =>
        channel.postMessage({
          kind: "keys",
          vault: vault.id,
          asker: said("asker"),
          personId,
          dataKey,
        }),
      );
    });
  }
}
