import type { CurrentPerson, Vault } from "#domain";

/** Who works here is whoever unlocked the vault; nothing but a proof changes it. */
export function whoUnlocked(vault: Vault): CurrentPerson {
  const read = (): string | null => {
    const state = vault.getState();
    return state.kind === "open" ? state.personId : null;
  };
  return {
    read,
    write: () => undefined,
    watch(callback) {
      let before = read();
      return vault.subscribe(() => {
        const id = read();
        if (id !== null && id !== before) callback(id);
        before = id;
      });
    },
  };
}
