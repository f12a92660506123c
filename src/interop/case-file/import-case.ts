import { newCaseRecord, toJsonObject, type CaseOrigin, type CaseRecord } from "#domain";
import { parseCase, referenceOf, type Case, type CaseIssue } from "#criteria";

/** Far above any case file, far below what would hang the page. */
const largestFile = 1_000_000;

export type ImportedCase =
  | { readonly ok: true; readonly record: CaseRecord }
  | { readonly ok: false; readonly fileName: string; readonly issues: readonly CaseIssue[] };

/** Reads a case file strictly: a record to create, or every issue with its path. Stores nothing. */
export async function readCaseFile(file: File, now: string): Promise<ImportedCase> {
  const refuse = (message: string): ImportedCase => ({
    ok: false,
    fileName: file.name,
    issues: [{ path: "", message }],
  });
  if (file.size > largestFile)
    return refuse("is larger than 1 MB; a case file has a few kilobytes");
  let content: unknown;
  try {
    content = JSON.parse(await file.text());
  } catch (error) {
    if (!(error instanceof SyntaxError)) return refuse("could not be read by the browser");
    return refuse("is not JSON; a case file is one JSON object with id, criteriaSet and facts");
  }
  const parsed = parseCase(content);
  if (!parsed.ok) return { ok: false, fileName: file.name, issues: parsed.issues };
  return recordFromCase(parsed.case, {
    now,
    origin: { kind: "imported", fileName: file.name },
    reference: parsed.case.id,
    fileName: file.name,
  });
}

export interface RecordStart {
  readonly now: string;
  readonly origin: CaseOrigin;
  readonly reference: string;
  readonly fileName: string;
  /** Random unless given. */
  readonly id?: string;
  readonly member?: CaseRecord["member"];
  readonly requestingProvider?: string;
  readonly facility?: string;
}

/** A checked case as a new record. It keeps the parameter values it is judged by. */
export function recordFromCase(checked: Case, start: RecordStart): ImportedCase {
  const answers = toJsonObject(checked.facts);
  if (!answers.ok) return { ok: false, fileName: start.fileName, issues: answers.issues };
  return {
    ok: true,
    record: newCaseRecord({
      now: start.now,
      origin: start.origin,
      criteriaSet: referenceOf(checked.set),
      step: checked.set.steps[0]?.id ?? "check",
      parameters: { ...checked.parameters },
      answers: answers.value,
      citations: Object.fromEntries(
        Object.entries(checked.citations).map(([path, { document, page, date, quote }]) => [
          path,
          {
            document,
            ...(page === undefined ? {} : { page }),
            ...(date === undefined ? {} : { date }),
            ...(quote === undefined ? {} : { quote }),
          },
        ]),
      ),
      request: {
        reference: start.reference,
        requestingProvider: start.requestingProvider ?? "",
        facility: start.facility ?? "",
      },
      ...(start.id === undefined ? {} : { id: start.id }),
      ...(start.member === undefined ? {} : { member: start.member }),
    }),
  };
}
