import {
  answersHash,
  type CaseRecord,
  type CaseStore,
  newCaseId,
  sameJson,
  type VersionedOutcome,
} from "#domain";
import { answers } from "./answers.ts";
import type { KeyedCaseStore } from "./http-case-store.ts";
import { refuseLossy } from "./json-faults.ts";
import { isLost } from "./in-repeats.ts";
import { readBy, type Remembering } from "./remembering.ts";
import { createAcknowledged, type Unsent } from "./unsent.ts";
import type { UnsentStore } from "./unsent-drafts.ts";

export interface OfflineCases extends CaseStore {
  /** Sends what earlier pages left and nobody has open; what meets another's save waits for somebody to look. */
  readonly sendWaiting: () => Promise<void>;
  /** Sends all that waits on this device, whichever window it was typed in. */
  readonly sendAll: () => Promise<void>;
}

/**
 * Cases of a server that may be away: what was opened can be read, and what is typed waits on this device. Nothing is
 * merged: a draft that meets another's save is a conflict, as it would have been at once.
 */
export function createOfflineCases(options: {
  readonly online: KeyedCaseStore;
  readonly unsent: UnsentStore;
  readonly remembering: Remembering;
  readonly page: string;
  readonly clock: () => string;
}): OfflineCases {
  const { online, unsent, remembering, page, clock } = options;
  const acknowledged = createAcknowledged();
  const inFlight = new Set<Promise<unknown>>();
  /** By case: the draft of an earlier page that a form of this one began with. */
  const begunWith = new Map<string, Unsent>();

  /** Notes what is stored now, as the answer says it. */
  function noted(outcome: VersionedOutcome<CaseRecord>): VersionedOutcome<CaseRecord> {
    if (outcome.ok) {
      acknowledged.note(outcome);
      remembering.note(`case/${outcome.value.id}`, outcome);
    } else if (outcome.error.kind === "conflict") acknowledged.note(outcome.error.current);
    return outcome;
  }

  async function send(draft: Unsent): Promise<VersionedOutcome<CaseRecord>> {
    const work = sendOnce(draft);
    inFlight.add(work);
    const outcome = await work;
    inFlight.delete(work);
    return outcome;
  }

  /** What an earlier page left is in what was saved now: it waits no more, unless it is being sent by itself. */
  function dropBegunWith(id: string): void {
    const begun = begunWith.get(id);
    begunWith.delete(id);
    const left = unsent.all().find((one) => one.key === begun?.key && one.page === begun.page);
    if (left !== undefined) unsent.remove(left);
  }

  async function sendOnce(draft: Unsent): Promise<VersionedOutcome<CaseRecord>> {
    void unsent.write(draft);
    const { id, record, base, key } = draft;
    const outcome = noted(await online.putKeyed(id, record, { ifMatch: base.version }, key));
    if (outcome.ok) {
      unsent.remove(draft);
      if (draft.page === page) dropBegunWith(id);
    } else if (outcome.error.kind === "conflict") {
      const { current } = outcome.error;
      if ([...draft.sent, answersHash(draft.record)].includes(answersHash(current.value))) {
        // This save or an earlier one had arrived; only its acknowledgement was lost.
        return sendOnce({ ...draft, base: current, key: newCaseId(), sent: [] });
      }
      await unsent.noteFailed(draft);
    } else if (!(await unsent.noteFailed(draft)) && isLost(outcome)) {
      // Neither the server nor this device has it: whoever typed it is told that there is no room.
      return { ok: false, error: { kind: "quota" } };
    }
    return outcome;
  }

  function draftOf(id: string, record: CaseRecord, ifMatch: string): Unsent | null {
    const earlier = unsent.own(id);
    if (earlier?.base.version === ifMatch && sameJson(earlier.record, record)) return earlier;
    const value = acknowledged.find(id, ifMatch);
    if (value === undefined) return null;
    const sent = earlier?.sent ?? [];
    const base = { value, version: ifMatch };
    return { id, page, record: structuredClone(record), base, key: newCaseId(), sent, at: clock() };
  }

  /** What a page puts aside as it goes; null for a case of which nothing was ever acknowledged here. */
  function leavingDraft(
    id: string,
    record: CaseRecord,
    from: readonly CaseRecord[],
  ): Unsent | null {
    const [value, ...sent] = from;
    const last = acknowledged.last(id);
    if (value === undefined || last === undefined) return null;
    return {
      id,
      page,
      record,
      base: { value, version: last.version },
      key: newCaseId(),
      sent: [...(unsent.own(id)?.sent ?? []), ...sent.map(answersHash)],
      at: clock(),
    };
  }

  /** Until what is on its way has arrived, or is known not to have. */
  async function settled(): Promise<void> {
    while (inFlight.size > 0) await Promise.allSettled(inFlight);
  }

  async function sendEach(drafts: readonly Unsent[]): Promise<void> {
    for (const draft of drafts) {
      const outcome = await send(draft);
      // What the server refuses stays where it is, for whoever opens the case; without a server, later.
      if (isLost(outcome)) return;
    }
  }

  return {
    ...online,
    async get(id) {
      const found = await remembering.ask(`case/${id}`, readBy(answers.record), async () =>
        online.get(id),
      );
      noted(found);
      const waiting = unsent.waiting(id);
      if (waiting === undefined || !found.ok) return found;
      acknowledged.note(waiting.base);
      return structuredClone({ ok: true, ...waiting.base });
    },
    create: async (record, given) => noted(await online.create(record, given)),
    async put(id, record, { ifMatch, holdsUntilSaved }) {
      const lossy = refuseLossy(record);
      if (lossy !== null) return lossy;
      const draft = holdsUntilSaved === true ? draftOf(id, record, ifMatch) : null;
      return draft === null ? noted(await online.put(id, record, { ifMatch })) : send(draft);
    },
    saveOnPagehide(id, record, { from }) {
      const draft = leavingDraft(id, record, from);
      if (draft !== null) unsent.writeNow(draft);
    },
    async prepareDraft(id, record, { from }) {
      const draft = leavingDraft(id, record, from);
      if (draft !== null) await unsent.prepare(draft);
    },
    unsent: {
      read(id) {
        const draft = unsent.waiting(id);
        if (draft === undefined) return null;
        if (draft.page !== page) begunWith.set(id, draft);
        return draft.record;
      },
      drop(id) {
        for (const draft of unsent.all()) if (draft.id === id) unsent.remove(draft);
      },
    },
    restore: async (id, given) => noted(await online.restore(id, given)),
    sign: async (id, record, given) => noted(await online.sign(id, record, given)),
    async list(query) {
      // The present moves on; what was listed is the same list.
      const { clock: _clock, dueBefore: _before, canBeProvisional: _may, ...same } = query;
      const key = `list/${JSON.stringify(same)}`;
      return remembering.ask(key, readBy(answers.page), async () => online.list(query));
    },
    history: async (id) =>
      remembering.ask(`history/${id}`, readBy(answers.history), async () => online.history(id)),
    determinations: async (id) =>
      remembering.ask(`determinations/${id}`, readBy(answers.determinations), async () =>
        online.determinations(id),
      ),
    verify: async (id) =>
      remembering.ask(`verification/${id}`, readBy(answers.verification), async () =>
        online.verify(id),
      ),
    sendWaiting: async () => sendEach(unsent.all().filter((draft) => draft.page !== page)),
    async sendAll() {
      await settled();
      await unsent.readAgain();
      await sendEach(unsent.all());
      await settled();
    },
  };
}
