import * as z from "zod/mini";
import { isSamePerson } from "../people/index.ts";
import { type CasePresence, inactiveAfterMs } from "./presence.ts";

/** Whoever was asked for a case and did not answer for so long no longer has to, in milliseconds. */
export const takeOverWaitMs = 2 * 60_000;

/** `withdrawn`: the case came to somebody else before there was an answer. */
export const takeOverStates = ["asked", "given", "declined", "taken", "withdrawn"] as const;

/** Somebody asked another for a case, or took it while that one was away. Instants in ISO, by the server's clock. */
export const takeOverSchema = z.strictObject({
  id: z.string(),
  caseId: z.string(),
  askedBy: z.strictObject({ personId: z.string(), name: z.string() }),
  askedOf: z.strictObject({ personId: z.string(), name: z.string() }),
  askedAt: z.string(),
  state: z.enum(takeOverStates),
  settledAt: z.nullable(z.string()),
});
export type TakeOver = z.infer<typeof takeOverSchema>;

/** Why nobody has to be asked, or has to be asked any more. */
export type FreeReason = "not-open" | "inactive" | "no-answer";

export type TakeOverDecision =
  | { readonly kind: "take"; readonly because: FreeReason; readonly of: CasePresence | null }
  | { readonly kind: "ask"; readonly of: CasePresence }
  /** A question waits already: one's own, or that of somebody who came first. */
  | { readonly kind: "wait"; readonly takeOver: TakeOver };

/**
 * Whether a case may be taken over from whom it is assigned to: at once where that person has it not open, or did
 * nothing there for `inactiveAfterMs`; after `takeOverWaitMs` without an answer; otherwise he or she is asked.
 *
 * @param now - milliseconds, by the server's clock
 */
export function decideTakeOver({
  assignee,
  by,
  present,
  asked,
  now,
}: {
  readonly assignee: string | undefined;
  readonly by: { readonly personId: string; readonly name: string };
  /** Everybody who has the case open now. */
  readonly present: readonly CasePresence[];
  /** The question that waits, if one does. */
  readonly asked: TakeOver | null;
  readonly now: number;
}): TakeOverDecision {
  const theirs = present.filter(
    ({ personId, name }) =>
      personId !== by.personId &&
      assignee !== undefined &&
      isSamePerson({ name }, { name: assignee }),
  );
  const of = theirs.toSorted((one, other) => other.activeAt.localeCompare(one.activeAt))[0];
  if (of === undefined) return { kind: "take", because: "not-open", of: null };
  if (now - Date.parse(of.activeAt) >= inactiveAfterMs)
    return { kind: "take", because: "inactive", of };
  if (asked === null || asked.askedOf.personId !== of.personId) return { kind: "ask", of };
  const isMine = asked.askedBy.personId === by.personId;
  return isMine && now >= Date.parse(waitsUntil(asked))
    ? { kind: "take", because: "no-answer", of }
    : { kind: "wait", takeOver: asked };
}

/** Until when an answer is waited for, ISO in UTC. */
export function waitsUntil({ askedAt }: TakeOver): string {
  return new Date(Date.parse(askedAt) + takeOverWaitMs).toISOString();
}

/** What somebody is told of how a take-over of a case ended. `moment`: an instant as it is shown there. */
export function takeOverInWords(
  { askedBy, askedOf, state, settledAt }: TakeOver,
  personId: string,
  moment: (instant: string) => string,
): string | null {
  const at = settledAt === null ? "" : moment(settledAt);
  const isMine = askedBy.personId === personId;
  switch (state) {
    case "declined":
      return isMine
        ? `${askedOf.name} is still working on this case (answered ${at}). You can ask again.`
        : null;
    case "given":
      return isMine
        ? `${askedOf.name} gave you this case (${at}).`
        : `You gave this case to ${askedBy.name} (${at}).`;
    case "taken":
      return isMine ? null : `${askedBy.name} took over this case (${at}).`;
    case "asked":
    case "withdrawn":
      return null;
  }
}
