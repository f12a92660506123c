import type { CaseRecord, CaseStore } from "#domain";
import type { Delay } from "./delay.ts";

type Answer = Awaited<ReturnType<CaseStore["put"]>>;

/**
 * The store's answer to a save, or `no-answer` when there is none in time; then the record may be stored or not.
 * Never rejects.
 */
export function putInTime(
  store: Pick<CaseStore, "put">,
  record: CaseRecord,
  ifMatch: string,
  options: {
    readonly delay: Delay;
    readonly answerMs: number;
    readonly onGivenUp: () => void;
    /** The answer came after all. */
    readonly onLateAnswer: (answer: Answer) => void;
  },
): Promise<Answer> {
  return new Promise((resolve) => {
    let isLate = false;
    const cancel = options.delay(() => {
      isLate = true;
      options.onGivenUp();
      resolve({ ok: false, error: { kind: "unavailable", reason: "no-answer" } });
    }, options.answerMs);
    void answerOf(store, record, ifMatch).then((answer) => {
      cancel();
      if (isLate) options.onLateAnswer(answer);
      else resolve(answer);
    });
  });
}

async function answerOf(
  store: Pick<CaseStore, "put">,
  record: CaseRecord,
  ifMatch: string,
): Promise<Answer> {
  try {
    return await store.put(record.id, record, { ifMatch, holdsUntilSaved: true });
  } catch (error) {
    const detail = error instanceof Error ? error.name : "unknown";
    return { ok: false, error: { kind: "unavailable", reason: "failed", detail } };
  }
}
