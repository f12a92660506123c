import type { CaseLoad, CasePresence, FreeReason, Mention, TakeOver } from "../team/index.ts";
import type { Outcome } from "./case-store.ts";
import type { PhysicianPool } from "./physician-pool.ts";

/** Who else is at a case, as of now. */
export interface CaseAtWork {
  /** Everybody else who has it open. */
  readonly others: readonly CasePresence[];
  /** The question that waits for an answer, or how the last one ended that the reader asked or was asked. */
  readonly takeOver: TakeOver | null;
  /** The server's present, ISO in UTC: what the instants here are compared with. */
  readonly now: string;
}

/** What became of a wish to take a case over. */
export type TakeOverOutcome =
  /** It is assigned to whoever asked. */
  | { readonly kind: "taken"; readonly because: FreeReason }
  /** The person who has it open was asked, now or before; `takeOver` says by whom and when. */
  | { readonly kind: "asked"; readonly takeOver: TakeOver };

/** What became of assigning a case. */
export type AssignOutcome =
  | { readonly kind: "assigned" }
  | { readonly kind: "at-work"; readonly name: string };

/** What of a case was made elsewhere, before a backup brought it to this server. */
export interface MadeElsewhere {
  /** The last revision that was; 0 where none was. */
  readonly throughRevision: number;
  /** Signatures whose signer signed in by no provider of this server, by id. */
  readonly determinations: readonly string[];
}

/**
 * What people do together on a server; a workspace in which nobody else works has none of it. Times are the
 * server's. Ids only leave the page, never contents of a case. No method rejects.
 */
export interface TeamFunctions {
  /** Who is signed in. */
  readonly personId: string;
  /** Says that this page has a case open, and whether somebody typed or clicked there since it last said so. */
  readonly noteOpen: (
    caseId: string,
    options: { readonly isActive: boolean },
  ) => Promise<Outcome<CaseAtWork>>;
  /** Says that this page has it open no more. */
  readonly noteClosed: (caseId: string) => Promise<Outcome<null>>;
  /** Everybody else who has a case open. */
  readonly openCases: () => Promise<Outcome<readonly CasePresence[]>>;
  /** Takes a case over from whom it is assigned to, or asks that person first; see `decideTakeOver`. */
  readonly takeOver: (caseId: string) => Promise<Outcome<TakeOverOutcome>>;
  /** Answers somebody who asked; `given` assigns the case to that person. Save what was typed before. */
  readonly answerTakeOver: (
    takeOver: Pick<TakeOver, "id" | "caseId">,
    answer: "given" | "declined",
  ) => Promise<Outcome<null>>;
  /**
   * Assigns a case to a person or a queue, of `assigneesFor`. `at-work`: whom it is assigned to is working on it, so it
   * was not; an administrator gives work out regardless.
   */
  readonly assign: (caseId: string, assignee: string) => Promise<Outcome<AssignOutcome>>;
  /** Where the reader was mentioned in notes, as "@" and the name, and has not looked yet. */
  readonly mentions: () => Promise<Outcome<readonly Mention[]>>;
  /** The reader looked at a case in which he or she was mentioned. */
  readonly noteMentionsSeen: (caseId: string) => Promise<Outcome<null>>;
  /** Who decides which cases. */
  readonly pool: PhysicianPool;
  /** Which revisions and signatures of a case were made without this server. */
  readonly madeElsewhere: (caseId: string) => Promise<Outcome<MadeElsewhere>>;
  /** How much is open, due and overdue, by assignee; an administrator's to see. */
  readonly load: () => Promise<Outcome<readonly CaseLoad[]>>;
  /** Calls back when somebody opened or left a case, asked for one or answered; returns the way to stop. */
  readonly watch: (callback: (change: { readonly caseId: string | null }) => void) => () => void;
}
