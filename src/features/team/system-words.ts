import type { Issue, NewConnectedSystem, SystemReach, SystemScope } from "#domain";

/** What each kind of access lets a system do, in the order of a request's life. */
export const scopeWords: Readonly<Record<SystemScope, string>> = {
  "system/Claim.cu": "Send requests, changes and cancellations",
  "system/ClaimResponse.rs": "Read the answers to its requests",
  "system/Questionnaire.rs": "Read the questionnaires",
  "system/AuditEvent.rs": "Read the audit log",
  "system/Subscription.crd": "Be notified when an answer changes",
};

/** What lies beyond the answers to its own requests; offered and shown after `scopeWords`. */
export const reachWords: Readonly<Record<keyof SystemReach, string>> = {
  readsOthers: "Also read the answers to other systems’ requests",
  readsRestricted: "Also read the answers about restricted cases",
};

export const reaches = ["readsOthers", "readsRestricted"] as const;

/** One kind of access in words; one that a later release gave as it is named. */
export function scopeInWords(scope: string): string {
  return Object.entries(scopeWords).find(([known]) => known === scope)?.[1] ?? scope;
}

/** What stands in the fields while a system is registered. */
export interface SystemEntries {
  readonly name: string;
  readonly scopes: readonly SystemScope[];
  readonly keys: string;
  readonly endpoints: string;
  readonly reach: SystemReach;
}

export const noSystem: SystemEntries = {
  name: "",
  scopes: [],
  keys: "",
  endpoints: "",
  reach: { readsOthers: false, readsRestricted: false },
};

interface EntryError {
  readonly id: string;
  readonly message: string;
}

/** Reads the fields, or says what is missing. What may be a private key is not sent. */
export function readSystem({
  name,
  scopes,
  keys,
  endpoints,
  reach,
}: SystemEntries):
  | { readonly ok: true; readonly system: NewConnectedSystem }
  | { readonly ok: false; readonly errors: readonly EntryError[] } {
  const read = keysIn(keys);
  const errors: EntryError[] = [
    ...(name.trim() === "" ? [{ id: "system-name", message: "Enter a name." }] : []),
    ...(scopes.length === 0
      ? [{ id: "system-access", message: "Choose what the system can do." }]
      : []),
    ...(read.ok ? [] : [{ id: "system-keys", message: read.message }]),
  ];
  if (errors.length > 0 || !read.ok) return { ok: false, errors };
  const addresses = endpoints.split(/\s+/).filter((address) => address !== "");
  const system = { name: name.trim(), scopes, keys: read.keys, endpoints: addresses, reach };
  return { ok: true, system };
}

function keysIn(
  text: string,
):
  | { readonly ok: true; readonly keys: unknown }
  | { readonly ok: false; readonly message: string } {
  if (text.trim() === "") return { ok: false, message: "Paste the public keys." };
  // Members of private RSA and EC keys and of shared secrets, and keys in PEM.
  if (/"(?:d|p|q|dp|dq|qi|k)"\s*:|PRIVATE KEY/.test(text)) {
    return {
      ok: false,
      message:
        "This includes a private key. It was not sent. Ask the system’s operator to replace that key, and for the public keys only.",
    };
  }
  try {
    return { ok: true, keys: JSON.parse(text) };
  } catch {
    return { ok: false, message: "The keys must be JSON, a set of public keys (JWKS)." };
  }
}

/** What the server does not accept, at its field. */
export function errorsOfIssues(issues: readonly Issue[]): readonly EntryError[] {
  return issues.map(({ path, message }) => {
    const [part = ""] = path.split(".");
    const id = `system-${part === "scopes" ? "access" : part}`;
    return { id, message: `${placeWords[part] ?? "This entry"} ${message}.` };
  });
}

const placeWords: Readonly<Record<string, string>> = {
  name: "The name",
  scopes: "Access",
  keys: "One of the keys",
  endpoints: "A notification address",
};
