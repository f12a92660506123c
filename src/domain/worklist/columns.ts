import * as z from "zod/mini";
import {
  currentSets,
  documentationOnly,
  recommendations,
  recommendationWords,
  setIdIn,
  setInWords,
} from "#criteria";
import { caseStates } from "../case/case-state.ts";
import { basisText } from "../clocks/basis-text.ts";
import { linesOfBusiness, lineWords } from "../clocks/index.ts";
import {
  alphabetical,
  filledText,
  fromAssessment,
  fromClock,
  fromRecord,
  instantOrNull,
  isBoolean,
  isNumber,
  isNumberOrNull,
  isOneOf,
  isText,
  isTextOrNull,
  textAt,
  textsAt,
} from "./column.ts";
import { redFlagsFirst } from "./due-order.ts";
import { missingIn, openDue, procedureInWords } from "./derived-values.ts";
import { originColumns } from "./origin-columns.ts";
import { isSentUrgent } from "./sent-urgency.ts";
import { shownColumns } from "./shown-columns.ts";
import { waitingFor, waitingReasons, waitingWords } from "./waiting-for.ts";

const count = z.int().check(z.minimum(0));
const text = z.nullable(z.string());

/**
 * The columns of the worklist, one entry each: where the value comes from, how it is stored, sorted, chosen by and
 * searched. Row type, digest, snapshot, queries and the address of a view derive from it, so a new column is an
 * entry here and a cell in the worklist. Rows that an earlier release stored without it are worked out again.
 */
export const worklistColumns = {
  id: fromRecord({ of: ({ id }) => id, is: isText, isSearched: true }),
  revision: fromRecord({ of: (_record, { revision }) => revision, is: isNumber }),
  version: fromRecord({ of: (_record, { version }) => version, is: isText }),
  memberName: fromRecord({
    of: ({ member }) => member.name,
    is: isText,
    sort: alphabetical("Member"),
    isSearched: true,
  }),
  memberId: fromRecord({ of: ({ member }) => member.memberId, is: isText, isSearched: true }),
  reference: fromRecord({
    of: ({ request }) => request.reference,
    is: isText,
    sort: alphabetical("Reference"),
    isSearched: true,
  }),
  /** In words; as typed where the criteria set has no words for it, and null while it is unanswered. */
  procedure: fromAssessment({
    schema: text,
    derive: procedureInWords,
    listed: {
      of: (words, record) => filledText(words) ?? textAt(record?.answers["request"], "procedure"),
      is: isTextOrNull,
      sort: alphabetical("Procedure"),
      isSearched: true,
    },
  }),
  /** The CPT or HCPCS code as typed; null while it is unanswered. */
  procedureCode: fromRecord({
    of: ({ answers }) => textAt(answers["request"], "cptCode"),
    is: isTextOrNull,
    isSearched: true,
  }),
  requestingProvider: fromRecord({
    of: ({ request }) => request.requestingProvider,
    is: isText,
    text: { parameter: "provider", label: "Provider" },
    isSearched: true,
  }),
  /** As typed, one after the other: "M53.3 G89.29"; empty where none is answered. */
  diagnosisCodes: fromRecord({
    of: ({ answers }) => textsAt(answers["request"], "diagnosisCodes").join(" "),
    is: isText,
    text: { parameter: "diagnosis", label: "Diagnosis code" },
    isSearched: true,
  }),
  /** Null where the law of the state lets none be shown. */
  recommendation: fromAssessment({
    schema: z.nullable(z.enum(recommendations)),
    derive: ({ isFull, evaluation }) => (isFull ? evaluation.recommendation : null),
    listed: {
      of: filledText,
      is: isTextOrNull,
      sort: { label: "Recommendation", by: (recommendation) => recommendation },
      choice: {
        parameter: "recommendation",
        label: "Recommendation",
        anyLabel: "Any recommendation",
        choices: recommendations.map((value) => ({
          value,
          label: recommendationWords[value].short,
        })),
      },
    },
  }),
  /** As typed; null while it is unanswered. */
  lineOfBusiness: fromRecord({
    of: ({ answers }) => textAt(answers["request"], "lineOfBusiness"),
    is: isTextOrNull,
    sort: { label: "Line of business", by: (line) => line },
    choice: {
      parameter: "line",
      label: "Line of business",
      anyLabel: "Any line of business",
      choices: linesOfBusiness.map((value) => ({ value, label: lineWords[value] })),
    },
  }),
  /** Which criteria set, whichever version: its id. */
  criteria: fromRecord({
    of: ({ criteriaSet }) => setIdIn(criteriaSet),
    is: isText,
    choice: {
      parameter: "criteria",
      label: "Criteria",
      anyLabel: "Any criteria",
      choices: [...currentSets, documentationOnly].map(({ id }) => ({
        value: id,
        label: setInWords(id),
      })),
    },
  }),
  state: fromRecord({
    of: ({ state }) => state,
    is: isOneOf(caseStates),
    sort: { label: "State", by: (state) => caseStates.indexOf(state) },
  }),
  /** On what or whom a case waits that its nurse has handed on; null while it is hers. */
  waitingFor: fromAssessment({
    schema: z.optional(z.nullable(z.enum(waitingReasons))),
    derive: waitingFor,
    listed: {
      of: filledText,
      is: isTextOrNull,
      choice: {
        parameter: "waiting",
        label: "Waiting for",
        anyLabel: "Waiting for anything",
        choices: waitingReasons.map((value) => ({ value, label: waitingWords[value] })),
      },
    },
  }),
  /**
   * Whether a red flag sends it to a physician at once; in a digest absent is no. Lists count with it what came as
   * urgent until somebody has confirmed how urgent it is: neither may wait behind others.
   */
  isUrgent: fromAssessment({
    schema: z.optional(z.boolean()),
    derive: ({ evaluation }) => evaluation.route === "physician-advisor-urgent" || undefined,
    listed: {
      of: (isUrgent, record) => isUrgent === true || (record !== null && isSentUrgent(record)),
      is: isBoolean,
    },
  }),
  /** All that is missing together, as one number to sort by. */
  stillMissing: fromAssessment({
    schema: count,
    derive: (assessed) => Object.values(missingIn(assessed)).reduce((sum, one) => sum + one, 0),
    listed: {
      of: (missing) => (isNumber(missing) ? missing : null),
      is: isNumberOrNull,
      sort: { label: "Still needed", first: "descending", by: (missing) => missing },
    },
  }),
  /** When the decision is due; null once it is made, and where there is no clock. */
  dueAt: fromClock({
    schema: text,
    derive: (clock) =>
      openDue(clock)?.decidedAt === undefined ? (openDue(clock)?.decision ?? null) : null,
    listed: {
      of: instantOrNull,
      is: isTextOrNull,
      sort: { label: "Decision", by: redFlagsFirst },
    },
  }),
  /** When the notice is due; null once it is given, and where there is no clock. */
  noticeDueAt: fromClock({
    schema: text,
    derive: (clock) =>
      openDue(clock)?.noticeGivenAt === undefined ? (openDue(clock)?.notice ?? null) : null,
    listed: {
      of: instantOrNull,
      is: isTextOrNull,
      sort: { label: "Notice", by: (due, { hasClock }) => (hasClock ? due : "") },
    },
  }),
  /** Until when the clock stands still at the latest, if it was stopped. */
  stoppedUntil: fromClock({
    schema: text,
    derive: (clock) =>
      openDue(clock)?.decidedAt === undefined ? (openDue(clock)?.stoppedUntil ?? null) : null,
    listed: { of: instantOrNull, is: isTextOrNull },
  }),
  /** False where nobody can say when the case is due. */
  hasClock: fromClock({
    schema: z.boolean(),
    derive: ({ due }) =>
      due !== undefined &&
      (due.reconsideration === undefined ||
        due.reconsideration.due !== undefined ||
        due.reconsideration.noticeGivenAt !== undefined),
    listed: { of: (hasClock) => hasClock === true, is: isBoolean },
  }),
  /** How the days of the clock were counted: the zone, and what the plan entered about its clocks. */
  basis: fromClock({
    schema: z.string(),
    derive: basisText,
    listed: { of: filledText, is: isTextOrNull },
  }),
  assignee: fromRecord({
    of: ({ assignee }) => assignee ?? null,
    is: isTextOrNull,
    sort: alphabetical("Assigned to"),
  }),
  /** As typed, with the offset it was written with, so it compares as an instant only. */
  receivedAt: fromRecord({
    of: ({ answers }) => textAt(answers["request"], "receivedAt"),
    is: isTextOrNull,
    sort: {
      label: "Received",
      first: "descending",
      by: (receivedAt) => {
        const instant = receivedAt === null ? Number.NaN : Date.parse(receivedAt);
        return Number.isNaN(instant) ? null : instant;
      },
    },
  }),
  createdAt: fromRecord({ of: ({ createdAt }) => createdAt, is: isText }),
  updatedAt: fromRecord({
    of: ({ updatedAt }) => updatedAt,
    is: isText,
    sort: { label: "Updated", first: "descending", by: (updatedAt) => updatedAt },
  }),
  ...originColumns,
  ...shownColumns,
} as const;
