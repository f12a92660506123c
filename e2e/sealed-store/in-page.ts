/** What a page of the tests begins with. */
export type PageVault = {
  readonly id: string;
  readonly record: string;
  readonly dataKey: string;
  readonly iterations: number;
  /** Who works before anybody unlocked it in this browser. */
  readonly personId: string;
  /** The address of the workstation; a page of another, such as a team's server, gets nothing. Null: any. */
  readonly origin: string | null;
};

/**
 * Runs in a page before the workstation does: puts a vault there where there is none, and answers as a window would
 * that has it open, until it is locked. The browser repeats PBKDF2 less often, because a test that changes people would
 * wait for nothing else.
 */
export function beginWithVault(vault: PageVault): void {
  if (!location.protocol.startsWith("http")) return;
  if (vault.origin !== null && vault.origin !== location.origin) return;
  const recordKey = "reviewer-workstation.vault";
  const personKey = "tests.who-unlocked";
  try {
    if (localStorage.getItem(recordKey) === null) localStorage.setItem(recordKey, vault.record);
  } catch {
    // A test about a browser that gives no storage.
    return;
  }

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

  const bytes = Uint8Array.from(atob(vault.dataKey), (letter) => letter.charCodeAt(0));
  const importing = crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  const channel = new BroadcastChannel("reviewer-workstation.keys");
  let isLocked = false;
  channel.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const said = (part: string): unknown =>
      typeof data === "object" && data !== null ? Reflect.get(data, part) : undefined;
    if (said("vault") !== vault.id) return;
    if (said("kind") === "lock") isLocked = true;
    if (said("kind") === "person") localStorage.setItem(personKey, String(said("personId")));
    if (said("kind") === "wanted" && !isLocked) void answer(said("asker"));
  });

  async function answer(asker: unknown): Promise<void> {
    const personId = localStorage.getItem(personKey) ?? vault.personId;
    const dataKey = await importing;
    channel.postMessage({ kind: "keys", vault: vault.id, asker, personId, dataKey });
  }
}
