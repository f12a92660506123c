import { instantAtWall, type PeerToPeer, peerToPeerOutcomes, type WallTime } from "#domain";

/** An attempt as its form holds it: days `YYYY-MM-DD`, times `HH:MM`, empty where nothing is entered. */
export type AttemptEntry = {
  readonly call: WallTime;
  readonly offered: WallTime;
  readonly outcome: string;
  readonly whom: string;
  readonly phone: string;
  readonly note: string;
};

/** The field that keeps an attempt from being added, and what to do. */
export type AttemptProblem = {
  readonly field: "date" | "outcome" | "whom" | "offered";
  readonly message: string;
};

type ReadAttempt =
  | { readonly ok: true; readonly attempt: PeerToPeer }
  | { readonly ok: false; readonly problem: AttemptProblem };

/**
 * The attempt that was entered, with its times read in a zone (IANA name). A call that was made or tried, and an offer,
 * can't be later than `now` (milliseconds since 1970); a scheduled call can.
 */
export function readAttempt(entry: AttemptEntry, zone: string, now: number): ReadAttempt {
  const outcome = peerToPeerOutcomes.find((one) => one === entry.outcome);
  const at = instantAtWall(zone, entry.call);
  if (at === undefined) return problem("date", "Enter date and time");
  if (outcome === undefined) return problem("outcome", "Choose the outcome");
  if (outcome !== "scheduled" && at > now) {
    return problem(
      "date",
      "The call can’t be in the future. Correct the time, or choose Scheduled as the outcome",
    );
  }
  if (entry.whom.trim() === "") return problem("whom", "Enter the person or office");
  const { date, time } = entry.offered;
  const offered = instantAtWall(zone, entry.offered);
  if (offered === undefined && (date !== "" || time !== "")) {
    return problem("offered", "Enter date and time of the offer, or clear both");
  }
  if (offered !== undefined && offered > now) {
    return problem("offered", "The offer can’t be in the future");
  }
  const phone = entry.phone.trim();
  return {
    ok: true,
    attempt: {
      at: new Date(at).toISOString(),
      withWhom: entry.whom.trim(),
      outcome,
      note: entry.note.trim(),
      ...(offered === undefined ? {} : { offeredAt: new Date(offered).toISOString() }),
      ...(phone === "" ? {} : { phone }),
    },
  };
}

function problem(field: AttemptProblem["field"], message: string): ReadAttempt {
  return { ok: false, problem: { field, message } };
}
