import * as z from "zod/mini";
import { instantSchema } from "../case/case-record.ts";
import { actorSchema } from "../people/index.ts";

/** What app and server say to each other about who is signed in; paths and headers of it are here too. */
export const signInPaths = {
  session: "/auth/session",
  signIn: "/auth/sign-in",
  /** Proves again who works here, before a determination is signed. */
  confirm: "/auth/confirm",
  active: "/auth/active",
  lock: "/auth/lock",
  signOut: "/auth/sign-out",
  signOutEverywhere: "/auth/sign-out-everywhere",
  /** For administrators: ends every session of a person, who may sign in again. */
  endSessions: "/auth/end-sessions",
  /** For administrators: who is signed in, on how many devices. */
  sessions: "/auth/sessions",
} as const;

/** Every request that changes something carries the session's own token in this header (`csrf` of the answer). */
export const csrfHeader = "x-csrf-token";

/**
 * A page that asks for its session with this header is given the key for what waits on its device. Another site can’t
 * send it, and whoever asks only whether the session goes on is given none.
 */
export const draftKeyHeader = "x-draft-key";

/** Why a session is over. */
export const sessionEndings = [
  "signed-out",
  "idle",
  "expired",
  /** The provider or an administrator took the access away. */
  "access-removed",
  /** The role is another one now: signing in again gives it. */
  "role-changed",
  "ended-by-administrator",
] as const;
export type SessionEnding = (typeof sessionEndings)[number];

/** Why a sign-in that was tried came to nothing. */
export const signInProblems = [
  /** Begun too long ago, in another browser, or used already. */
  "not-current",
  /** The provider refused, or what it sent could not be trusted. */
  "not-accepted",
  /** The provider knows the person, and no role of this workstation is mapped to him or her. */
  "no-role",
  /** Two roles are mapped to one person; nobody acts in two of them. */
  "several-roles",
  "access-removed",
  /** Somebody else answered when a signer was asked to prove who he or she is. */
  "other-person",
  "provider-away",
] as const;
export type SignInProblem = (typeof signInProblems)[number];

/** What the server answers about the session of who asks. */
export const sessionAnswerSchema = z.discriminatedUnion("signedIn", [
  z.strictObject({
    signedIn: z.literal(true),
    tenant: z.string(),
    personId: z.string(),
    person: actorSchema,
    csrf: z.string(),
    /** After how many seconds without an action of the person the server ends the session. */
    idleSeconds: z.number(),
    endsAt: instantSchema,
    maySearchAudit: z.boolean(),
    /** Until when a determination may be signed without another proof; null where one is needed first. */
    confirmedUntil: z.nullable(instantSchema),
    problem: z.nullable(z.enum(signInProblems)),
    /**
     * 256 bits as base64url, by which this person’s unsaved changes on this device are encrypted; only to a page that
     * asks for it (`draftKeyHeader`) and whose holder can have any.
     */
    draftKey: z.exactOptional(z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))),
  }),
  z.strictObject({
    signedIn: z.literal(false),
    ended: z.nullable(z.enum(sessionEndings)),
    problem: z.nullable(z.enum(signInProblems)),
    /** Where one can sign in: a tenant each. */
    tenants: z.array(z.string()),
  }),
]);

export type SessionAnswer = z.infer<typeof sessionAnswerSchema>;
