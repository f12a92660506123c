import fc from "fast-check";
import { expect, it } from "vitest";
import {
  canonicalJson,
  type CaseAction,
  type Determination,
  determinationSchema,
  isPlainObject,
  keyCode,
  lifeOfCase,
  needsSignature,
  newCaseId,
  type Person,
  signedBytes,
  toBase64Url,
  verifySignature,
  withSigningKeys,
} from "#domain";
import { signerForTest } from "./signer-for-test.ts";

const vera: Person = {
  id: newCaseId(),
  name: "Vera Example",
  role: "physician-advisor",
  licence: { state: "TX", number: "S-1" },
};

const example: Determination = {
  id: newCaseId(),
  caseId: newCaseId(),
  action: "approve",
  disposition: "approved",
  recordedAt: "2026-03-09T08:00:30.000Z",
  recordedBy: vera,
  rationale: "Six weeks of therapy are documented.",
  basis: {
    criteriaSet: "sacrococcygeal-64999@1.0.0",
    hash: "a1b2",
    answers: { weeks: 6, imaging: { done: true, date: null } },
    criteria: { "conservative.duration": "met" },
    empty: [],
  },
  notice: { id: newCaseId(), kind: "approval", template: "t@1", parts: [] },
};

async function signed(line: Determination = example): Promise<Determination> {
  const signer = signerForTest();
  const publicKey = await signer.give(vera.id);
  signer.confirm(vera.id);
  const terms = { algorithm: "Ed25519", publicKey, record: "0".repeat(64) } as const;
  const value = await signer.sign(vera.id, signedBytes(line, terms));
  return {
    ...line,
    signature: { ...terms, value: toBase64Url(value ?? new Uint8Array()) },
  };
}

type Path = readonly string[];

/** Every place in a value: what may be changed there, and where something may be added. */
function placesIn(value: unknown, at: Path = []): readonly Path[] {
  const held: readonly (readonly [string, unknown])[] =
    typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [at, ...held.flatMap(([key, inner]) => placesIn(inner, [...at, key]))];
}

/** The value with `change` made at a place; undefined takes away what is there. */
function changed(value: unknown, [key, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    return value.map((inner: unknown, at) =>
      String(at) === key ? changed(inner, rest, change) : inner,
    );
  }
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    name === key ? changed(inner, rest, change) : inner,
  ]);
  return Object.fromEntries(entries.filter(([, inner]) => inner !== undefined));
}

async function verifies(given: unknown): Promise<boolean> {
  const read = determinationSchema.safeParse(given);
  return read.success && verifySignature(read.data);
}

it("verifies a determination as it was signed, whatever the order of its keys, and not after any change", async () => {
  const whole = await signed();
  expect(await verifies(whole)).toBe(true);
  const turned = Object.fromEntries(Object.entries(whole).toReversed());
  expect(await verifies(JSON.parse(JSON.stringify(turned)))).toBe(true);
  const places = placesIn(whole).filter((place) => place.length > 0);
  const cut = await Promise.all(
    places.map(async (place) => verifies(changed(whole, place, () => undefined))),
  );
  expect(cut.some(Boolean)).toBe(false);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...places),
      fc.oneof(
        fc.jsonValue().map((value) => () => value),
        fc
          .string({ minLength: 1 })
          .map(
            (key) => (old: unknown) =>
              isPlainObject(old) ? { ...old, [key]: "added" } : `${String(old)}${key}`,
          ),
        fc.constant((old: unknown) => (typeof old === "number" ? old + 1 : [old])),
      ),
      async (place, change) => {
        const other = changed(whole, place, change);
        fc.pre(canonicalJson(other) !== canonicalJson(whole));
        return !(await verifies(other));
      },
    ),
    { numRuns: 300 },
  );
});

it("takes no signature of another key, line, case or workstation for this one", async () => {
  const [one, other] = [await signed(), await signed({ ...example, caseId: newCaseId() })];
  expect(await verifies({ ...one, signature: other.signature })).toBe(false);
  expect(await verifies({ ...one, id: newCaseId() })).toBe(false);
  expect(await verifies(example)).toBe(false);
  if (one.signature === undefined || other.signature === undefined) throw new Error("not signed");
  const { publicKey, value } = one.signature;
  expect(
    await verifies({
      ...one,
      signature: { ...one.signature, publicKey: other.signature.publicKey },
    }),
  ).toBe(false);
  // One signature has one text: another spelling of the same bits is no second signature.
  const spelled = `${value.slice(0, -1)}${String.fromCodePoint((value.codePointAt(85) ?? 0) + 1)}`;
  expect(await verifies({ ...one, signature: { ...one.signature, value: spelled } })).toBe(false);
  expect(keyCode(publicKey)).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
});

it("asks for a signature on decisions, addenda and letters, and on nothing a nurse hands off", () => {
  const { notice, ...bare } = example;
  const actions: readonly CaseAction[] = [
    ...new Set(lifeOfCase.filter(({ isSigned }) => isSigned).map(({ action }) => action)),
  ];
  expect(actions.filter((action) => needsSignature({ ...bare, action }))).toEqual([
    "approve",
    "approve-partially",
    "decide-adversely",
    "add-addendum",
  ]);
  if (notice === undefined) throw new Error("no letter");
  expect(needsSignature({ ...bare, action: "send-letter", notice })).toBe(true);
  expect(needsSignature({ ...bare, action: "void-notice", notice })).toBe(true);
});

it("knows a key as one person's for good, and as one of this workstation once it signed here", () => {
  const key = (personId: string, from: "here" | "backup") => ({
    personId,
    publicKey: "A".repeat(43),
    since: example.recordedAt,
    from,
  });
  const brought = withSigningKeys([], [key("a", "backup")]) ?? [];
  expect(withSigningKeys(brought, [key("b", "backup")])).toBeNull();
  expect(withSigningKeys(brought, [key("a", "here")])).toEqual([key("a", "here")]);
  expect(withSigningKeys([key("a", "here")], [key("b", "backup"), key("b", "here")])).toBeNull();
});
