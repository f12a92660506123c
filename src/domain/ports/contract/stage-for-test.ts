import {
  actionOfOutcome,
  advisoryModeOf,
  allClockEvents,
  type ClockEvent,
  type CaseAction,
  type CaseOutcome,
  type CaseRecord,
  type CaseState,
  type CaseStore,
  type Decision,
  type Determination,
  lifeOfCase,
  meaningOf,
  type NewCase,
  newCaseId,
  noDecisionYet,
  noDigests,
  type NoticeKind,
  outcomes,
  type Person,
  type VersionedOutcome,
  withConfirmation,
} from "#domain";
import { exampleCase, stored, tickingClock, type OpenStore } from "./examples-for-test.ts";

const licence = { state: "TX", number: "S-1" };
/** Everybody a case meets. `pat` is one human with two profiles of one name. */
export const people = {
  nora: person("nora", "nurse-reviewer"),
  ben: person("ben", "nurse-reviewer"),
  paul: person("paul", "physician-advisor"),
  vera: person("vera", "physician-advisor"),
  quinn: person("quinn", "qa-analyst"),
  ada: person("ada", "administrator"),
  patAsNurse: { ...person("pat", "nurse-reviewer"), id: "profile-of-pat-as-a-nurse" },
  patAsPhysician: { ...person("pat", "physician-advisor"), id: "profile-of-pat-as-doctor" },
} as const;

function person(name: string, role: Person["role"]): Person {
  return { id: `profile-of-${name}`.padEnd(24, "-"), name, role, credentials: "MD", licence };
}

/** A store with one case on it, and who works there now. */
export interface Stage {
  readonly store: CaseStore;
  readonly other: CaseStore;
  readonly id: string;
  readonly work: (by: Person) => void;
  readonly now: () => string;
  readonly look: () => Promise<{
    readonly record: CaseRecord;
    readonly version: string;
    readonly determinations: readonly Determination[];
    readonly revisions: number;
  }>;
}

export async function openStage(open: OpenStore, start: Partial<NewCase> = {}): Promise<Stage> {
  const clock = tickingClock();
  let now = clock();
  let actor: Person = people.nora;
  const [store, other] = await open({
    clock: () => (now = clock()),
    actor: () => actor,
    digests: noDigests,
  });
  const { value } = stored(await store.create(exampleCase(start), { key: newCaseId() }));
  return {
    store,
    other,
    id: value.id,
    work: (by) => (actor = by),
    now: () => now,
    async look() {
      const read = stored(await store.get(value.id));
      const determinations = await store.determinations(value.id);
      const history = await store.history(value.id);
      if (!determinations.ok || !history.ok) throw new Error("the logs cannot be read");
      return {
        record: read.value,
        version: read.version,
        determinations: determinations.value.items,
        revisions: history.value.items.length,
      };
    },
  };
}

/** What a signature writes. A test changes one part of it and expects a refusal. */
export interface Signing {
  readonly record: CaseRecord;
  readonly determination: Determination;
  readonly ifMatch: string;
}

/** Does something to the case on the stage, as right as it can be done. */
export async function act(
  stage: Stage,
  action: CaseAction,
  by: Person,
  change: (signing: Signing) => Signing = (signing) => signing,
): Promise<VersionedOutcome<unknown>> {
  const { store, id } = stage;
  const { record, version } = await stage.look();
  stage.work(by);
  const put = (part: Partial<CaseRecord>) =>
    store.put(id, { ...record, ...part }, { ifMatch: version });
  const putEvent = (kind: ClockEvent["kind"], part: Partial<CaseRecord> = {}) =>
    put({
      ...part,
      clockEvents: allClockEvents(record.clockEvents ?? [], [
        { kind, at: stage.now(), reason: "As the table allows" },
      ]),
    });
  switch (action) {
    case "answer":
      return put({ notes: `${record.notes}x` });
    case "assign":
      return put({ assignee: `${by.name} since ${stage.now()}` });
    case "delete":
      return store.remove(id, { ifMatch: version });
    case "receive-information":
      return put({ state: "in-review" });
    case "confirm-data":
      return put({
        dataConfirmations: withConfirmation(
          record,
          { id: "weeks-disagree", values: {} },
          by,
          stage.now(),
        ),
      });
    case "extend-clock":
      return putEvent("extended");
    case "receive-part":
      return putEvent("information-partly-received");
    case "resume-without-information":
      return putEvent("no-response", { state: "in-review" });
    case "record-oral-notice":
      return putEvent("notified-orally");
    case "prepare-decision":
      return put({ decisionDraft: { ...noDecisionYet, rationale: stage.now() } });
    default: {
      const { ifMatch, determination, ...signed } = change(await signingOf(stage, action, by));
      return store.sign(id, signed.record, { ifMatch, determination });
    }
  }
}

/** A signature without a fault: where it is refused, the life of the case refuses it. */
export async function signingOf(stage: Stage, action: CaseAction, by: Person): Promise<Signing> {
  const { record, version, determinations } = await stage.look();
  const disposition = targetOf(action, record);
  const decided = outcomes.find((one) => actionOfOutcome[one] === action);
  const { decisionDraft: _draft, outcome: before, ...rest } = record;
  const outcome = decided ?? (keepsOutcome.includes(action) ? before : undefined);
  const notice = noticeOf(action, record, determinations);
  return {
    ifMatch: version,
    record: { ...rest, state: disposition, ...(outcome === undefined ? {} : { outcome }) },
    determination: {
      id: newCaseId(),
      caseId: record.id,
      action,
      disposition,
      recordedAt: stage.now(),
      recordedBy: by,
      rationale: "My own reason",
      basis: {
        answers: record.answers,
        criteriaSet: record.criteriaSet,
        criteria: { "conservative.cushion": "not-met", "conservative.duration": "not-documented" },
      },
      ...(decided === undefined || decided === "withdrawn"
        ? {}
        : { decision: decisionOf(decided, record) }),
      ...(notice === undefined ? {} : { notice }),
    },
  };
}

const keepsOutcome: readonly CaseAction[] = ["add-addendum", "issue-notice", "void-notice"];

function targetOf(action: CaseAction, record: CaseRecord): CaseState {
  const to = lifeOfCase.find((rule) => rule.action === action)?.to ?? "same";
  if (to === "same") return record.state;
  return to === "outcome" ? (record.outcome ?? "approved") : to;
}

function decisionOf(outcome: CaseOutcome, record: CaseRecord): Decision {
  const circumstances = {
    access: "Considered",
    comorbidity: "Considered",
    priorResponse: "Considered",
    clinicianRationale: "Considered",
  };
  return {
    ...noDecisionYet,
    outcome,
    rationale: "My own reason",
    circumstances,
    reliedOn: ["conservative.cushion"],
    parts: { approved: "One", notApproved: "The other" },
    meaning: meaningOf(outcome, circumstances),
    advisoryMode: advisoryModeOf(record),
  };
}

const letterOf: Readonly<Partial<Record<CaseOutcome, NoticeKind>>> = {
  approved: "approval",
  "partially-approved": "partial",
  adverse: "adverse",
};

function noticeOf(
  action: CaseAction,
  { outcome }: CaseRecord,
  determinations: readonly Determination[],
) {
  const sent = determinations.findLast(
    ({ notice }) => notice !== undefined && notice.voids === undefined,
  );
  const base = { id: newCaseId(), template: "example@1", parts: [] };
  switch (action) {
    case "issue-notice":
      return { ...base, kind: letterOf[outcome ?? "approved"] ?? "approval" } as const;
    case "send-letter":
      return { ...base, kind: "request-for-information" } as const;
    case "void-notice":
    case "void-letter":
      return {
        ...base,
        kind: sent?.notice?.kind ?? "approval",
        voids: sent?.notice?.id ?? newCaseId(),
      };
    default:
      return undefined;
  }
}
