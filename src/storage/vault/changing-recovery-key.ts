import type { Vault } from "#domain";
import { dataKeyOf, proveCurrent } from "./keys/proofs.ts";
import { newRecoveryKey } from "./keys/recovery-key.ts";
import { wrapForRecovery } from "./unlocking.ts";
import { failed, type VaultCore } from "./vault-core.ts";

/** The recovery key: made anew, and whether somebody has it on paper. */
export function changingRecoveryKey(
  core: VaultCore,
): Pick<Vault, "replaceRecoveryKey" | "isRecoveryKeyNoted" | "noteRecoveryKey"> {
  return {
    async replaceRecoveryKey(proof) {
      const proven = await proveCurrent(core, proof);
      if (!proven.ok) return proven;
      const dataKey = await dataKeyOf(core, proven.value, "movable");
      if (!dataKey.ok) return dataKey;
      const record = core.record();
      if (record === null) return failed({ kind: "locked" });
      const recoveryKey = newRecoveryKey();
      const wrapped = await wrapForRecovery(dataKey.value, recoveryKey, record.id);
      const written = await core.change((current) => ({
        ...current,
        recovery: { dataKey: wrapped, notedAt: null },
      }));
      return written.ok ? { ok: true, value: { recoveryKey } } : written;
    },

    isRecoveryKeyNoted: () => (core.record()?.recovery.notedAt ?? null) !== null,

    async noteRecoveryKey() {
      if (core.session() === null) return failed({ kind: "locked" });
      const notedAt = new Date(core.platform.now()).toISOString();
      return core.change((record) => ({ ...record, recovery: { ...record.recovery, notedAt } }));
    },
  };
}
