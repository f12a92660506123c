import { type CaseRecord, noDecisionYet } from "#domain";
import { type Attempt, inReview, type Writing } from "./attempt-cases-for-test.ts";
import { staff } from "./sql-stage-for-test.ts";
import {
  at,
  caseIn,
  changing,
  entry,
  signing,
  summaryOf,
  text,
} from "./sql-statements-for-test.ts";

const id = "gateway-of-the-attempts-";
const gateway = { ...staff.ben, id, name: "Gateway, by FHIR" };
const arrived: CaseRecord = {
  ...caseIn("draft", "case-that-was-received--"),
  origin: {
    kind: "received",
    standard: "fhir",
    fileName: "Request.json",
    claim: { value: "1" },
  },
  answers: { request: { receivedAt: at } },
};
const row = 'new row violates row-level security policy "of_system_new" for table "';
const nothingElse = "a system brings a request, and nothing that people do";
const notOurs = "a system creates cases and brings documents, and nobody else does so";

/** What a system may do, which is to bring requests, and everything else that it might try. */
export function attemptsOnReceived({ tenant }: Writing): readonly Attempt[] {
  const { ada, ben } = staff;
  const begin = [
    `select review.enter(${text(tenant)}, ${text(ada.id)}, 'test test')`,
    `insert into review.systems (tenant, id, name, scopes, keys, endpoints, registered_at)
      values (${text(tenant)}, ${text(id)}, 'Gateway', '{system/Claim.cu}', '{}', '{}', ${text(at)})`,
  ];
  const enter = `select review.enter_for_system(${text(tenant)}, ${text(id)}, 'test test')`;
  const asSystem = (...then: readonly string[]): string =>
    [...begin, "reset role", enter, ...then].join("; ");
  const noted = (caseId: string, system = id): string =>
    `insert into review.received_requests (tenant, id, system_id, kind, creates, case_id, document_id, claim_keys,
        service_codes, content_sha256, member_keys, provider_keys, received_at)
      values (${[tenant, `note-${caseId}`, system, "new"].map(text).join(", ")}, true, ${text(caseId)}, 'x', '{|1}', '{}', 'x', '{}', '{}', ${text(at)})`;
  const inserted = (record: CaseRecord): string =>
    `insert into review.cases (tenant, id, revision, record, summary, search)
      values (${text(tenant)}, ${text(record.id)}, 1, ${text(record)}, ${text(summaryOf(record))}, '')`;
  const created = (record: CaseRecord): string =>
    [noted(record.id), inserted(record), entry(tenant, gateway, record.id, "created", {}, 1)].join(
      "; ",
    );
  const changed = (record: CaseRecord, removedAt: string | null = null): string =>
    changing(tenant, record, removedAt, 2);
  const told = (kind: "received" | "saved" | "removed" = "received"): string =>
    entry(tenant, gateway, arrived.id, kind, {}, 2);
  const paper = (caseId: string): string => {
    const document = { id: "paper-that-was-received-", caseId, byteLength: 0 };
    return `insert into review.documents (tenant, id, case_id, document)
      values (${text(tenant)}, ${text(document.id)}, ${text(caseId)}, ${text(document)})`;
  };
  const counting = (said: object): string => {
    const document = {
      id: "paper-that-is-counted---",
      caseId: inReview.id,
      byteLength: 0,
      ...said,
    };
    return `insert into review.documents as d (tenant, id, case_id, document)
      values (${text(tenant)}, ${text(document.id)}, ${text(inReview.id)}, ${text({ pageCount: 1, ...document })})
      on conflict (tenant, id) do update set document = excluded.document`;
  };
  const later = { ...arrived, updatedAt: at };
  const attempts: readonly (readonly [what: string, answer: string, ...sql: readonly string[]])[] =
    [
      ["creates a case with its document", "done", created(arrived), paper(arrived.id)],
      ["creates one without any answer", "done", created({ ...arrived, answers: {} })],
      ["brings more for it", "done", created(arrived), paper(arrived.id), changed(later), told()],
      ["creates a case for no request", `${row}cases"`, inserted(arrived)],
      [
        "answers a clinical question in a new case",
        "a system answers nothing",
        created({ ...arrived, answers: { conservative: { months: 7 } } }),
      ],
      [
        "answers what was asked for in a new case",
        "a system answers nothing",
        created({ ...arrived, answers: { request: { receivedAt: at, cptCode: "64999" } } }),
      ],
      [
        "enters a case as a person does",
        nothingElse,
        created({ ...arrived, origin: { kind: "entered" } }),
      ],
      ["begins a review", nothingElse, created({ ...arrived, state: "in-review" })],
      ["assigns a new case", nothingElse, created({ ...arrived, assignee: "Ben" })],
      [
        "moves the clock of a new case",
        nothingElse,
        created({ ...arrived, clockEvents: [{ kind: "extended", at, reason: "More time" }] }),
      ],
      [
        "notes something beside an answer",
        nothingElse,
        created({ ...arrived, answerNotes: { x: "y" } }),
      ],
      ["writes a private note", nothingElse, created({ ...arrived, privateNotes: "x" })],
      [
        "gives an answer more sources",
        nothingElse,
        created({ ...arrived, furtherCitations: { x: [{ document: "x" }] } }),
      ],
      [
        "answers in its case later",
        "system may not answer in draft",
        created(arrived),
        changed({ ...later, answers: { conservative: { months: 7 } } }),
        told(),
      ],
      [
        "prepares a decision",
        "system may not prepare-decision in draft",
        created(arrived),
        changed({ ...later, decisionDraft: noDecisionYet }),
        told(),
      ],
      [
        "approves its case",
        "signature required",
        created(arrived),
        changed({ ...later, state: "approved", outcome: "approved" }),
        told(),
      ],
      [
        "signs",
        "permission denied for table determinations",
        created(arrived),
        signing(tenant, gateway, arrived.id, "approve", "approved"),
      ],
      [
        "withdraws its case",
        "permission denied for table determinations",
        created(arrived),
        signing(tenant, gateway, arrived.id, "withdraw", "withdrawn"),
      ],
      [
        "deletes its case",
        "system may not delete in draft",
        created(arrived),
        changed(arrived, at),
        told("removed"),
      ],
      ["saves its case", notOurs, created(arrived), changed(later), told("saved")],
      [
        "changes a case of people",
        "case and history differ",
        changing(tenant, { ...inReview, updatedAt: at }),
        entry(tenant, gateway, inReview.id, "received"),
      ],
      [
        "sees a case of people, or what was signed in it",
        "done",
        `do $$ begin if exists (select from review.cases) or exists (select from review.determinations)
        or exists (select from review.revisions) or exists (select from review.documents) then raise 'saw one'; end if; end $$`,
      ],
      ["adds a document to a case of people", `${row}documents"`, paper(inReview.id)],
      [
        "takes a document away",
        "permission denied for table documents",
        "delete from review.documents",
      ],
      [
        "brings a request in another system's name",
        "a request is brought in by the system itself",
        noted(arrived.id, "another-system-of-theirs"),
      ],
      [
        "changes what it brought",
        "permission denied for table received_requests",
        "update review.received_requests set kind = 'update'",
      ],
      [
        "changes the plan",
        "permission denied for table plan_settings",
        "delete from review.plan_settings",
      ],
      [
        "goes on as a nurse",
        "case and history differ",
        `select review.enter(${text(tenant)}, ${text(ben.id)}, 'test test')`,
        changing(tenant, { ...inReview, notes: "x" }),
        entry(tenant, ben, inReview.id, "saved"),
      ],
    ];
  return [
    ...attempts.map(([what, answer, ...sql]): Attempt => ({
      what: `a system ${what}`,
      who: "app",
      sql: asSystem(...sql),
      answer,
    })),
    {
      what: "a revoked system goes on",
      who: "app",
      sql: [
        ...begin,
        `update review.systems set revoked_at = ${text(at)}`,
        "reset role",
        enter,
      ].join("; "),
      answer: "no one is signed in",
    },
    {
      what: "a nurse counts the pages of a document that were counted before",
      who: "ben",
      sql: `${counting({})}; ${counting({ pageCount: 2 })}`,
      answer: "different content needs a new document",
    },
    {
      what: "a nurse counts the pages of a document that nobody could count",
      who: "ben",
      sql: `${counting({ isUncounted: true })}; ${counting({ pageCount: 2 })}`,
      answer: "done",
    },
    {
      what: "a nurse brings a request",
      who: "ben",
      sql: noted(arrived.id),
      answer: "permission denied for table received_requests",
    },
    {
      what: "the owner brings a request for nobody",
      who: "owner",
      sql: noted(arrived.id),
      answer: "no one is signed in",
    },
    {
      what: "a nurse says that something was received",
      who: "ben",
      sql: `${changing(tenant, { ...inReview, updatedAt: at })}; ${entry(tenant, ben, inReview.id, "received")}`,
      answer: notOurs,
    },
    {
      what: "the owner takes back what was received",
      who: "owner",
      sql: `set session_replication_role = replica; ${noted(arrived.id)}; set session_replication_role = origin; delete from review.received_requests`,
      answer: "entries can only be added",
    },
  ];
}
