import { toBase64Url } from "#domain";

/** A credential of an authenticator, and the secret that it gives for a salt: 32 bytes, the same each time. */
export interface PasskeySecret {
  readonly credentialId: Uint8Array<ArrayBuffer>;
  readonly secret: Uint8Array<ArrayBuffer>;
}

/** `present`: the authenticator has one of the person's credentials already. */
export type PasskeyRefusal = "canceled" | "unsupported" | "present";

export type PasskeyOutcome =
  | { readonly ok: true; readonly value: PasskeySecret }
  | { readonly ok: false; readonly because: PasskeyRefusal };

/** Passkeys as the browser has them: WebAuthn with the extension PRF. Nothing rejects. */
export interface PasskeyAuthenticator {
  readonly isAvailable: () => Promise<boolean>;
  /** `name`: shown by the browser. `existing`: the person's credentials, none of which is made twice. */
  readonly create: (given: {
    readonly name: string;
    readonly salt: Uint8Array<ArrayBuffer>;
    readonly existing: readonly Uint8Array<ArrayBuffer>[];
  }) => Promise<PasskeyOutcome>;
  /** Lets the person use any of these, each with its salt. */
  readonly get: (
    credentials: readonly {
      readonly credentialId: Uint8Array<ArrayBuffer>;
      readonly salt: Uint8Array<ArrayBuffer>;
    }[],
  ) => Promise<PasskeyOutcome>;
}

const timeout = 120_000;
/** EdDSA, ES256, RS256: what an authenticator signs is not looked at, but it wants to be asked for something. */
const algorithms = [-8, -7, -257];

/** The passkeys of this browser, of this device or on a security key; null where it has none for this page. */
export function browserPasskeys(): PasskeyAuthenticator | null {
  // An address in numbers has no passkeys: a credential belongs to a domain (WebAuthn level 3, section 5.1.2).
  if (typeof PublicKeyCredential === "undefined" || isNumeric(location.hostname)) return null;

  async function get(
    credentials: Parameters<PasskeyAuthenticator["get"]>[0],
  ): Promise<PasskeyOutcome> {
    const evalByCredential = Object.fromEntries(
      credentials.map(({ credentialId, salt }) => [toBase64Url(credentialId), { first: salt }]),
    );
    return asked(() =>
      navigator.credentials.get({
        publicKey: {
          challenge: crypto.getRandomValues(new Uint8Array(32)),
          allowCredentials: credentials.map(({ credentialId }) => descriptorOf(credentialId)),
          userVerification: "required",
          timeout,
          extensions: { prf: { evalByCredential } },
        },
      }),
    );
  }

  return {
    get,
    async isAvailable() {
      try {
        const can = await PublicKeyCredential.getClientCapabilities();
        return can["extension:prf"] !== false;
      } catch {
        // An older browser does not say; it is tried.
        return true;
      }
    },
    async create({ name, salt, existing }) {
      const made = await asked(() =>
        navigator.credentials.create({
          publicKey: {
            rp: { name: "Reviewer workstation" },
            user: {
              id: crypto.getRandomValues(new Uint8Array(32)),
              name,
              displayName: name,
            },
            challenge: crypto.getRandomValues(new Uint8Array(32)),
            pubKeyCredParams: algorithms.map((alg) => ({ type: "public-key", alg })),
            authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
            excludeCredentials: existing.map(descriptorOf),
            timeout,
            extensions: { prf: { eval: { first: salt } } },
          },
        }),
      );
      if (made.ok || made.credentialId === undefined) return made;
      // Some authenticators give the secret only when the credential is used, not when it is made.
      return get([{ credentialId: made.credentialId, salt }]);
    },
  };
}

type Asked =
  | Extract<PasskeyOutcome, { ok: true }>
  | {
      readonly ok: false;
      readonly because: PasskeyRefusal;
      /** Of a credential that can give a secret and gave none this time. */
      readonly credentialId?: Uint8Array<ArrayBuffer>;
    };

async function asked(work: () => Promise<Credential | null>): Promise<Asked> {
  try {
    const credential = await work();
    if (!(credential instanceof PublicKeyCredential)) return { ok: false, because: "unsupported" };
    const credentialId = new Uint8Array(credential.rawId);
    const { prf } = credential.getClientExtensionResults();
    const first = prf?.results?.first;
    if (first !== undefined) return { ok: true, value: { credentialId, secret: bytesOf(first) } };
    if (prf?.enabled === true) return { ok: false, because: "unsupported", credentialId };
    return { ok: false, because: "unsupported" };
  } catch (error) {
    return { ok: false, because: refusalOf(error) };
  }
}

/** By the names that WebAuthn gives its refusals (level 3, sections 5.1.3 and 5.1.4). */
function refusalOf(error: unknown): PasskeyRefusal {
  switch (error instanceof Error ? error.name : "") {
    case "NotAllowedError":
    case "AbortError":
      return "canceled";
    case "InvalidStateError":
      return "present";
    default:
      return "unsupported";
  }
}

function bytesOf(source: BufferSource): Uint8Array<ArrayBuffer> {
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  return new Uint8Array(
    source.buffer.slice(source.byteOffset, source.byteOffset + source.byteLength),
  );
}

function descriptorOf(id: Uint8Array<ArrayBuffer>): PublicKeyCredentialDescriptor {
  return { type: "public-key", id };
}

function isNumeric(hostname: string): boolean {
  return /^\d+(\.\d+){3}$/.test(hostname) || hostname.startsWith("[");
}
