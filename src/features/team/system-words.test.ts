import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { systemScopes } from "#domain";
import { errorsOfIssues, noSystem, readSystem, scopeInWords, scopeWords } from "./system-words.ts";

const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-384" });
const publicKeys = { keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one" }] };
const keys = JSON.stringify(publicKeys);
const entries = { ...noSystem, name: " Gateway ", scopes: [systemScopes[0]], keys };

test("reads a system from its fields, one address a line", () => {
  const read = readSystem({ ...entries, endpoints: " https://a.example/\n\nhttps://b.example/x " });
  expect(read).toEqual({
    ok: true,
    system: {
      name: "Gateway",
      scopes: [systemScopes[0]],
      keys: publicKeys,
      endpoints: ["https://a.example/", "https://b.example/x"],
      reach: noSystem.reach,
    },
  });
});

test("says at its field what is missing, and never sends what may be a private key", () => {
  const idsOf = (given: Partial<typeof entries>) => {
    const read = readSystem({ ...entries, ...given });
    return read.ok ? [] : read.errors.map(({ id }) => id);
  };
  expect(idsOf({ name: " ", scopes: [], keys: "" })).toEqual([
    "system-name",
    "system-access",
    "system-keys",
  ]);
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  for (const text of [
    "{",
    pem,
    JSON.stringify({ keys: [privateKey.export({ format: "jwk" })] }),
    JSON.stringify(rsa.export({ format: "jwk" }), null, 2),
    '{"keys":[{"kty":"oct","k":"c2VjcmV0"}]}',
  ]) {
    expect(idsOf({ keys: text })).toEqual(["system-keys"]);
  }
});

test("shows what the server does not accept at its field, and every kind of access in words", () => {
  const issues = [
    { path: "keys.keys.0.alg", message: "is not a valid value" },
    { path: "endpoints.0", message: "must be an https address" },
    { path: "scopes.0", message: "is not a valid value" },
  ];
  expect(errorsOfIssues(issues)).toEqual([
    { id: "system-keys", message: "One of the keys is not a valid value." },
    { id: "system-endpoints", message: "A notification address must be an https address." },
    { id: "system-access", message: "Access is not a valid value." },
  ]);
  for (const scope of systemScopes) expect(scopeInWords(scope)).toBe(scopeWords[scope]);
  expect(scopeInWords("system/New.r")).toBe("system/New.r");
});
