import * as z from "zod/mini";
import { type Case, parseCase, referenceOf } from "#criteria";
import {
  actionOf,
  type CaseOutcome,
  type CaseRecord,
  caseIdSchema,
  caseStateSchema,
  type Determination,
  determinationSchema,
  hashOf,
  instantSchema,
  isPlainObject,
  issuesOf,
  newCaseRecord,
  outcomeSchema,
  parseCaseRecord,
  toJsonObject,
  verifySignature,
} from "#domain";

type Issue = { readonly path: string; readonly message: string };

export type ReadCase =
  | {
      readonly ok: true;
      readonly record: CaseRecord;
      readonly determinations: readonly Determination[];
      /** The request itself, where it was put beside the case. */
      readonly request?: unknown;
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

const { shape } = determinationSchema;

/** As much of a determination as an answer tells: a stored one has more, which no answer does. */
const lineSchema = z.looseObject({
  id: z.exactOptional(z.string()),
  caseId: z.exactOptional(caseIdSchema),
  action: shape.action,
  disposition: caseStateSchema,
  recordedAt: instantSchema,
  recordedBy: shape.recordedBy,
  rationale: z.string(),
  decision: z.exactOptional(
    z.looseObject({
      outcome: outcomeSchema,
      parts: z.exactOptional(z.strictObject({ approved: z.string(), notApproved: z.string() })),
    }),
  ),
  notice: shape.notice,
});
const linesSchema = z.array(lineSchema);
type Line = z.infer<typeof lineSchema>;

/** Beside the case file itself: none of it is the criteria's. */
const beside = new Set(["origin", "member", "request", "clockEvents", "determinations", "bundle"]);

/**
 * A case file, or a line of `fhir:import` that holds one, as a case with its determinations: where it stands is what the
 * last of them says, and without one it is a case that nobody has decided.
 */
export async function readExportedCase(value: unknown, now: string): Promise<ReadCase> {
  const outer = isPlainObject(value) ? value : {};
  const file = isPlainObject(outer["case"]) ? { ...outer["case"] } : outer;
  const given = (name: string) => file[name] ?? outer[name];
  const own = isPlainObject(value)
    ? Object.fromEntries(Object.entries(file).filter(([key]) => !beside.has(key)))
    : value;
  const parsed = parseCase(own);
  if (!parsed.ok) return { ok: false, issues: parsed.issues };
  const lines = linesSchema.safeParse(given("determinations") ?? []);
  if (!lines.success) return { ok: false, issues: at("determinations", issuesOf(lines.error)) };
  const id = caseIdOf(parsed.case.id);
  const other = lines.data.findIndex(({ caseId }) => caseId !== undefined && caseId !== id);
  if (other !== -1) {
    const path = `determinations.${String(other)}.caseId`;
    const message =
      "belongs to another case; leave it out where the file has no ID of a stored case";
    return { ok: false, issues: [{ path, message }] };
  }
  const late = lines.data.findIndex(({ recordedAt }) => Date.parse(recordedAt) > Date.parse(now));
  if (late !== -1) {
    const path = `determinations.${String(late)}.recordedAt`;
    return { ok: false, issues: [{ path, message: "must not be in the future" }] };
  }
  const unsigned = (await Promise.all(lines.data.map(isWronglySigned))).indexOf(true);
  if (unsigned !== -1) {
    const path = `determinations.${String(unsigned)}.signature`;
    const message = "does not verify; leave no part of a signed determination out";
    return { ok: false, issues: [{ path, message }] };
  }
  const determinations = lines.data.map((line, index) => determinationOf(line, id, index));
  const record = parseCaseRecord(recordIn(parsed.case, { id, now, given, determinations }));
  if (!record.ok) return { ok: false, issues: record.issues };
  const request = given("bundle");
  return {
    ok: true,
    record: record.value,
    determinations,
    ...(request === undefined ? {} : { request }),
  };
}

/** A line without a signature is what somebody says; one with it is what a person signed, or nothing. */
async function isWronglySigned(line: Line): Promise<boolean> {
  if (line["signature"] === undefined) return false;
  const read = determinationSchema.safeParse(line);
  return !read.success || !(await verifySignature(read.data));
}

function at(root: string, issues: readonly Issue[]): readonly Issue[] {
  return issues.map(({ path, message }) => ({
    path: path === "" ? root : `${root}.${path}`,
    message,
  }));
}

/** The id of a stored case; a file's own name for it is made into one. */
function caseIdOf(fileId: string): string {
  return caseIdSchema.safeParse(fileId).success ? fileId : hashOf(["case", fileId]).slice(0, 32);
}

function determinationOf(line: Line, caseId: string, index: number): Determination {
  const { id, action, disposition, recordedAt, recordedBy, rationale, decision, notice } = line;
  return {
    id: id ?? hashOf(["line", caseId, index]).slice(0, 32),
    caseId,
    ...(action === undefined ? {} : { action }),
    disposition,
    recordedAt,
    recordedBy,
    rationale,
    basis: {},
    ...(notice === undefined ? {} : { notice }),
    ...(decision === undefined
      ? {}
      : {
          decision: {
            outcome: decision.outcome,
            ...(decision.parts === undefined ? {} : { parts: decision.parts }),
            rationale,
            meaning: "",
            advisoryMode: "full",
            views: [],
            circumstances: {
              access: "",
              comorbidity: "",
              priorResponse: "",
              clinicianRationale: "",
            },
            peerToPeer: [],
            opened: [],
            unopenedReason: "",
            overrideReason: "",
            reliedOn: [],
          },
        }),
  };
}

function recordIn(
  { id: fileId, set, parameters, facts }: Case,
  {
    id,
    now,
    given,
    determinations,
  }: {
    readonly id: string;
    readonly now: string;
    readonly given: (name: string) => unknown;
    readonly determinations: readonly Determination[];
  },
): unknown {
  const answers = toJsonObject(facts);
  const start = newCaseRecord({
    now,
    id,
    origin: { kind: "entered" },
    criteriaSet: referenceOf(set),
    step: set.steps[0]?.id ?? "check",
    parameters: { ...parameters },
    ...(answers.ok && isPlainObject(answers.value) ? { answers: answers.value } : {}),
    request: { reference: fileId, requestingProvider: "", facility: "" },
  });
  const [origin, member, request] = [given("origin"), given("member"), given("request")];
  const clockEvents = given("clockEvents");
  const outcome = outcomeAfter(determinations);
  return {
    ...start,
    ...(origin === undefined ? {} : { origin }),
    ...(member === undefined ? {} : { member: joined(start.member, member) }),
    ...(request === undefined ? {} : { request: joined(start.request, request) }),
    ...(clockEvents === undefined ? {} : { clockEvents }),
    state: determinations.at(-1)?.disposition ?? start.state,
    ...(outcome === undefined ? {} : { outcome }),
  };
}

function joined(start: object, given: unknown): unknown {
  return isPlainObject(given) ? { ...start, ...given } : given;
}

/** What is decided after these lines: a decision or a withdrawal, until the case is looked at again. */
function outcomeAfter(determinations: readonly Determination[]): CaseOutcome | undefined {
  let outcome: CaseOutcome | undefined;
  for (const line of determinations) {
    const action = actionOf(line);
    if (line.decision !== undefined) outcome = line.decision.outcome;
    else if (action === "withdraw") outcome = "withdrawn";
    else if (action === "reopen" || action === "open-appeal") outcome = undefined;
  }
  return outcome;
}
