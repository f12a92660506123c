import { type AuditEntry, roleWords } from "#domain";

const actionWords: Readonly<Record<string, string>> = {
  getCase: "Opened a case",
  caseHistory: "Read a case’s history",
  caseDeterminations: "Read a case’s determinations",
  listCases: "Listed cases",
  scanCases: "Read all cases for figures",
  createCase: "Created a case",
  putCase: "Saved a case",
  signCase: "Signed",
  removeCase: "Deleted a case",
  restoreCase: "Restored a case",
  noteOpenCase: "Started work on a case",
  noteClosedCase: "Stopped work on a case",
  listOpenCases: "Checked which cases are open",
  listDocuments: "Listed a case’s documents",
  documentContent: "Read a document",
  pageReadings: "Read the text of a document’s pages",
  savePageReadings: "Stored the text of a document’s pages",
  addDocument: "Attached a document",
  removeDocument: "Deleted a document",
  restoreDocument: "Restored a document",
  renameDocument: "Renamed a document",
  putBackDocument: "Restored a document’s contents",
  eraseDocument: "Permanently deleted a document",
  eraseCaseDocuments: "Permanently deleted a case’s documents",
  splitDocument: "Changed the documents in a file",
  findSameContent: "Looked for a file that was attached before",
  noteSeenPages: "Recorded pages as viewed",
  noteUndrawnPages: "Recorded pages that can’t be shown",
  listQuality: "Listed quality records",
  getQuality: "Read a quality record",
  writeQuality: "Saved a quality record",
  listPeople: "Listed people",
  savePerson: "Saved a person’s profile",
  removePerson: "Removed a person",
  readPlan: "Read the plan details",
  writePlan: "Changed the plan details",
  readDenialForm: "Read form CMS-10003",
  writeDenialForm: "Changed form CMS-10003",
  readPolicy: "Read the plan values",
  proposePolicy: "Proposed plan values",
  decidePolicy: "Decided on plan values",
  readSettings: "Read their own settings",
  writeSettings: "Changed their own settings",
  openClosedCase: "Opened a restricted case with a reason",
  readCaseAccess: "Checked who may open cases",
  setConfidential: "Restricted a case, or lifted the restriction",
  readRestriction: "Checked whether a case is restricted",
  madeElsewhere: "Checked which signatures were made without the server",
  importBackup: "Imported a backup",
  exportTenant: "Exported the cases as a backup",
  casesMoved: "Checked where a case came from",
  setCaseAccess: "Changed who may open cases",
  takeOverCase: "Took over a case, or asked to",
  answerTakeOver: "Answered a request to take over a case",
  assignCase: "Assigned a case",
  listMentions: "Checked for mentions",
  noteMentionsSeen: "Opened a case from a mention",
  readTeamLoad: "Viewed the team’s open work",
  listPhysicians: "Viewed the physician pool",
  savePhysician: "Changed a physician’s licenses, specialties or availability",
  readWaitingCases: "Checked which waiting cases fit a physician",
  listOffers: "Checked which cases fit them",
  takeNextCase: "Took the next case",
  listSystems: "Listed registered systems",
  registerSystem: "Registered a system",
  replaceSystemKeys: "Replaced the keys of a system",
  revokeSystem: "Revoked a system’s access",
  searchAudit: "Searched the audit log",
  exportAudit: "Exported the audit log",
  verifyAudit: "Verified the audit log",
  "GET /api/v1/openapi.json": "Read the description of the API",
  "sign-in": "Signed in",
  "session-confirmed": "Confirmed identity to sign",
  "session-ended": "Session ended",
  "draft-key-made": "Key made for unsaved changes on a device",
  "draft-key-destroyed": "Key for unsaved changes on a device destroyed at sign-out",
  "token-issued": "Access given to a system",
  "token-refused": "Access asked for by a system",
  "subscription-created": "Asked to be notified",
  "subscription-refused": "Asked to be notified",
  "subscription-ended": "Ended its notifications",
  "subscription-handshake": "Checked a notification address",
  "notification-sent": "Sent a notification",
  "answer-read": "Read the answer to a request",
  submitClaim: "Sent a request",
  inquireClaim: "Asked for the answers to requests",
  searchQuestionnaires: "Read the questionnaires",
  readQuestionnaire: "Read a questionnaire",
  searchAuditEvents: "Read the audit log",
};

/** What somebody did, in words; an action without any as the server names it. */
export function actionInWords({ action, determination }: AuditEntry): string {
  const words = actionWords[action] ?? action;
  const signed = determination?.action ?? null;
  return signed === null ? words : `${words}: ${signed.replaceAll("-", " ")}`;
}

export const outcomeWords: Readonly<Record<AuditEntry["outcome"], string>> = {
  done: "Done",
  refused: "Refused",
  failed: "Failed",
};

export function roleInWords(role: string | null): string {
  const known: Readonly<Record<string, string>> = {
    ...roleWords,
    compliance: "Compliance",
    system: "System",
  };
  return role === null ? "" : (known[role] ?? role);
}

/** What else an entry holds, in a line. */
export function detailsInWords({
  kind,
  fields,
  proof,
  reason,
  why,
  revision,
  status,
}: AuditEntry): string {
  return [
    revision === undefined ? "" : `revision ${String(revision)}`,
    fieldsInWords(kind, fields),
    proof === undefined ? "" : proofInWords(proof),
    reason === undefined ? "" : `reason: ${reason}`,
    why === undefined ? "" : why.replaceAll("-", " "),
    status === null || status < 400 ? "" : `HTTP status ${String(status)}`,
  ]
    .filter((part) => part !== "")
    .join("; ");
}

/** Parts of a case, and what a list is narrowed by. */
const partWords: Readonly<Record<string, string>> = {
  member: "member details",
  request: "request details",
  criteriaSet: "criteria",
  parameters: "plan values",
  citations: "citations",
  furtherCitations: "further sources",
  answerNotes: "notes to answers",
  proposalActions: "passages confirmed",
  place: "last page viewed",
  notes: "reviewer’s note",
  privateNotes: "private note",
  state: "state",
  assignee: "assignment",
  clockEvents: "clock",
  dataConfirmations: "confirmed answers",
  decisionDraft: "draft decision",
  outcome: "outcome",
  search: "search text",
  due: "due time",
  where: "column values",
  states: "state",
  recommendation: "recommendation",
  lineOfBusiness: "line of business",
  criteria: "criteria",
};

/** How a list is shown, which narrows nothing. */
const notNarrowing: ReadonlySet<string> = new Set(["sort", "limit", "cursor", "offset", "clock"]);

/** Which parts of a case were changed, or what a list was narrowed by; the export has every field by its name. */
function fieldsInWords(kind: AuditEntry["kind"], fields: readonly string[]): string {
  const isList = kind === "read";
  const shown = isList ? fields.filter((field) => !notNarrowing.has(field)) : fields;
  const answers = shown.filter((field) => field.startsWith("answers.")).length;
  const parts = shown
    .filter((field) => !field.startsWith("answers."))
    .map((field) => partOf(field));
  const words = [
    ...(answers === 0 ? [] : [answers === 1 ? "1 answer" : `${String(answers)} answers`]),
    ...new Set(parts),
  ];
  if (words.length === 0) return "";
  return `${isList ? "narrowed by" : "changed"}: ${words.join(", ")}`;
}

/** A field that is not known yet in the words of its name, rather than not at all. */
function partOf(field: string): string {
  const [part = ""] = field.split(".");
  return partWords[part] ?? part.replaceAll(/([A-Z])/g, " $1").toLowerCase();
}

/** Ways to sign in, as identity providers name them (RFC 8176). */
const methodWords: Readonly<Record<string, string>> = {
  pwd: "password",
  otp: "one-time code",
  mfa: "more than one factor",
  hwk: "security key",
  swk: "software key",
  pop: "security key",
  sms: "text message",
  pin: "PIN",
  fpt: "fingerprint",
  face: "face",
  user: "user presence",
};

function proofInWords({ methods, assurance }: NonNullable<AuditEntry["proof"]>): string {
  const how = [
    ...methods.map((method) => methodWords[method] ?? method),
    ...(assurance === null ? [] : [assurance]),
  ];
  return how.length === 0 ? "identity confirmed" : `identity confirmed by ${how.join(", ")}`;
}
