import { determinationSchema, type Determination } from "../case/determination.ts";
import { isPlainObject } from "../case/json-value.ts";
import { hashOf } from "../chain/canonical-json.ts";
import { type CaseRows, chainEntrySchema } from "../chain/chain-entry.ts";
import {
  type CaseVerification,
  type VerifiedPart,
  verifiedParts,
  verifyCase,
} from "../chain/verify-case.ts";
import { needsSignature } from "../life/signed-actions.ts";
import { keyStanding, type SigningKey } from "./signing-keys.ts";
import { verifySignature } from "./verify-signature.ts";

/** What a store asks of the signatures in it. */
export interface SignatureRule {
  /** Whether the line at this position may be there without a signature, as all were before there were any. */
  readonly mayBeUnsigned: (position: number) => boolean;
  /** Whose keys are known; null where signatures are taken from anybody's key. */
  readonly keys: readonly SigningKey[] | null;
}

/** Of a store that asks for no signatures: one that is there still has to be right. */
export const anySignatures: SignatureRule = { mayBeUnsigned: () => true, keys: null };

/**
 * As `verifyCase`, with the signatures of what was decided: each is that of the person it names, over the determination
 * as it is and the case as it was saved with it.
 */
export async function verifySignedCase(
  rows: CaseRows,
  chain: readonly unknown[],
  isStarted: boolean,
  rule: SignatureRule,
): Promise<CaseVerification> {
  const verified = verifyCase(rows, chain, isStarted);
  const found = await Promise.all(
    rows.determinations.map(async (row, position) =>
      isSigned(row)
        ? signatureOf(row, chain, rule.keys)
        : isSignedFor(row) && !rule.mayBeUnsigned(position)
          ? "wrong"
          : "fine",
    ),
  );
  const wrong = found.flatMap((one, position) => (one === "wrong" ? [position] : []));
  if (wrong.length > 0) {
    const known = verified.kind === "does-not-verify" ? verified : nothingElse;
    const positions = new Set([...known.determinations, ...wrong]);
    const parts = new Set<VerifiedPart>([...known.parts, "decisions"]);
    return {
      kind: "does-not-verify",
      parts: verifiedParts.filter((part) => parts.has(part)),
      revisions: known.revisions,
      determinations: [...positions].toSorted((left, right) => left - right),
    };
  }
  const unseenKeys = [
    ...new Set(found.flatMap((one) => (typeof one === "string" ? [] : [one.key]))),
  ];
  return verified.kind === "verified" && unseenKeys.length > 0
    ? { ...verified, unseenKeys }
    : verified;
}

const nothingElse = { parts: [], revisions: [], determinations: [] } as const;

/** `wrong`: it is nobody's signature under this line. `key`: it is one by a key that only a backup told of. */
type SignatureFound = "fine" | "wrong" | { readonly key: string };

async function signatureOf(
  row: unknown,
  chain: readonly unknown[],
  keys: SignatureRule["keys"],
): Promise<SignatureFound> {
  const read = determinationSchema.safeParse(row);
  if (!read.success || read.data.signature === undefined) return "wrong";
  const { signature, recordedBy } = read.data;
  if (!wasSavedWith(chain, read.data, signature.record)) return "wrong";
  if (!(await verifySignature(read.data))) return "wrong";
  if (keys === null) return "fine";
  const standing = keyStanding(keys, recordedBy.id, signature.publicKey);
  if (standing === "not-theirs") return "wrong";
  return standing === "unseen" ? { key: signature.publicKey } : "fine";
}

/** Whether the save that wrote the line wrote the case that was signed. */
function wasSavedWith(
  chain: readonly unknown[],
  determination: Determination,
  record: string,
): boolean {
  const line = hashOf(determination);
  return chain.some((row) => {
    const link = chainEntrySchema.safeParse(row);
    return (
      link.success &&
      link.data.kind === "signed" &&
      link.data.record === record &&
      link.data.determinations.includes(line)
    );
  });
}

function isSigned(row: unknown): boolean {
  return isPlainObject(row) && row["signature"] !== undefined;
}

/** A line that can't be read is one that can't be seen to need none. */
function isSignedFor(row: unknown): boolean {
  const read = determinationSchema.safeParse(row);
  return !read.success || needsSignature(read.data);
}
