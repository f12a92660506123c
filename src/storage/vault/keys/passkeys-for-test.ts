import { toBase64Url } from "#domain";
import type { PasskeyAuthenticator } from "./passkey-authenticator.ts";

/** An authenticator with PRF: for one credential and one salt it gives the same 32 bytes each time, and others for others. */
export function passkeysOfOneDevice(): PasskeyAuthenticator & {
  /** What it does when it is asked next. */
  next: "as asked" | "canceled" | "unsupported";
} {
  const secrets = new Map<string, Uint8Array<ArrayBuffer>>();

  async function secretOf(
    credentialId: Uint8Array<ArrayBuffer>,
    salt: Uint8Array<ArrayBuffer>,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const own = secrets.get(toBase64Url(credentialId)) ?? new Uint8Array(32);
    const mixed = new Uint8Array([...own, ...salt]);
    return new Uint8Array(await crypto.subtle.digest("SHA-256", mixed));
  }

  const device: ReturnType<typeof passkeysOfOneDevice> = {
    next: "as asked",
    isAvailable: async () => true,
    async create({ salt }) {
      if (device.next !== "as asked") return { ok: false, because: device.next };
      const credentialId = crypto.getRandomValues(new Uint8Array(16));
      secrets.set(toBase64Url(credentialId), crypto.getRandomValues(new Uint8Array(32)));
      return { ok: true, value: { credentialId, secret: await secretOf(credentialId, salt) } };
    },
    async get(credentials) {
      if (device.next !== "as asked") return { ok: false, because: device.next };
      const known = credentials.find(({ credentialId }) => secrets.has(toBase64Url(credentialId)));
      if (known === undefined) return { ok: false, because: "canceled" };
      const { credentialId, salt } = known;
      return { ok: true, value: { credentialId, secret: await secretOf(credentialId, salt) } };
    },
  };
  return device;
}
