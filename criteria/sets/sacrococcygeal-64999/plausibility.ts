import type { DateTerm, Plausibility, PlausibilityRule } from "../../model/plausibility.ts";
import { painOnsetRules, receiptRules } from "../../request/request-plausibility.ts";
import {
  courseRules,
  futureRule,
  recordRules,
  settledCourseRules,
} from "../spine-care-plausibility.ts";
import { plausibilityLimits } from "./plausibility-limits.ts";

const therapy = "conservative.physicalTherapy";
const first = `${therapy}.firstSession`;
const last = `${therapy}.lastSession`;
const weeks = `${therapy}.weeks`;
const sessions = `${therapy}.sessions`;
const months = "conservative.months";
const onset = "presentation.onsetDate";
const received = "request.receivedAt";
const procedures = "priorInterventions";
const procedureDate: DateTerm = { entries: procedures, field: "date" };
const born: DateTerm = { given: "born" };
const dates: readonly PlausibilityRule[] = [
  ...receiptRules,
  ...painOnsetRules(onset),
  {
    id: "first-session-after-receipt",
    message: "The first therapy session is after the request was received. Check both dates.",
    facts: [first, received],
    unless: ["therapy-after-receipt"],
    firesWhen: { check: "date-after", date: { fact: first }, than: { fact: received } },
  },
  {
    id: "first-session-long-before-receipt",
    message:
      "The first therapy session is more than {careYears} years before the request. Check the date.",
    facts: [first, received],
    firesWhen: {
      check: "date-after",
      date: { fact: received },
      than: { fact: first },
      byMoreThan: "careYears",
    },
  },
  {
    id: "last-session-long-before-receipt",
    message:
      "The last therapy session is more than {careYears} years before the request. Check the date.",
    facts: [last, received],
    unless: ["first-session-long-before-receipt"],
    firesWhen: {
      check: "date-after",
      date: { fact: received },
      than: { fact: last },
      byMoreThan: "careYears",
    },
  },
  {
    id: "therapy-before-birth",
    message: "Therapy began before the member was born. Check the date and the date of birth.",
    facts: [first],
    firesWhen: { check: "date-after", date: born, than: { fact: first } },
  },
  {
    id: "procedure-after-receipt",
    message: "An earlier procedure is dated after the request was received. Check its date.",
    facts: [procedures, received],
    firesWhen: { check: "date-after", date: procedureDate, than: { fact: received } },
  },
  {
    id: "procedure-long-before-receipt",
    message:
      "An earlier procedure is dated more than {careYears} years before the request. Check its date.",
    facts: [procedures, received],
    firesWhen: {
      check: "date-after",
      date: { fact: received },
      than: procedureDate,
      byMoreThan: "careYears",
    },
  },
  {
    id: "procedure-before-onset",
    message: "An earlier procedure for this pain is dated before the pain began. Check both dates.",
    facts: [procedures, onset],
    firesWhen: { check: "date-after", date: { fact: onset }, than: procedureDate },
  },
  {
    id: "procedure-before-birth",
    message: "An earlier procedure is dated before the member was born. Check its date.",
    facts: [procedures],
    firesWhen: { check: "date-after", date: born, than: procedureDate },
  },
];

const amounts: readonly PlausibilityRule[] = [
  {
    id: "sessions-per-week",
    message:
      "There are more than {sessionsPerWeek} therapy sessions a week. Check the count and the dates.",
    facts: [sessions, first, last, weeks],
    unless: ["sessions-exceed-days"],
    firesWhen: {
      check: "number-above",
      number: { fact: sessions },
      limit: "sessionsPerWeek",
      times: { weeks: [first, last], otherwise: weeks },
    },
  },
  {
    id: "sessions-in-all",
    message: "There are more than {sessionsInAll} therapy sessions. Check the count.",
    facts: [sessions],
    unless: ["sessions-exceed-days", "sessions-per-week"],
    firesWhen: { check: "number-above", number: { fact: sessions }, limit: "sessionsInAll" },
  },
  {
    id: "no-session-with-date",
    message: "No therapy session was attended, but a first session is dated. Check both answers.",
    facts: [sessions, first],
    firesWhen: {
      check: "number-below-with-date",
      number: { fact: sessions },
      limit: "oneSession",
      date: { fact: first },
    },
  },
  {
    id: "weeks-exceed-pain",
    message: "Therapy lasted longer than the pain. Check the weeks of therapy and the onset date.",
    facts: [weeks, onset, received],
    unless: ["therapy-before-onset"],
    firesWhen: {
      check: "number-above",
      number: { fact: weeks },
      limit: "weeksOfPain",
      times: { weeks: [onset, received] },
      plus: "weeksBeyondPain",
    },
  },
  {
    id: "therapy-exceeds-care",
    message:
      "Physical therapy lasted longer than conservative care as a whole. Check the months of care and the dates.",
    facts: [months, first, last, weeks],
    firesWhen: {
      check: "number-above",
      number: { weeks: [first, last], otherwise: weeks },
      limit: "weeksPerMonth",
      times: { fact: months },
      plus: "weeksBeyondCare",
    },
  },
  {
    id: "months-of-care",
    message: "Conservative care lasted more than {careMonths} months. Check the number.",
    facts: [months],
    unless: ["months-exceed-pain"],
    firesWhen: { check: "number-above", number: { fact: months }, limit: "careMonths" },
  },
];

const record: readonly PlausibilityRule[] = [
  ...recordRules,
  ...courseRules({ sessions, first, last }),
  ...[
    ["standing-film", "The standing film", "imaging.dynamicStandingDate"],
    ["sitting-film", "The sitting film", "imaging.dynamicSittingDate"],
    ["coccyx-mri-or-ct", "The MRI or CT of the coccyx", "imaging.coccyxMriOrCtDate"],
    ["diagnostic-block", "The diagnostic block", "blocks.diagnostic.date"],
    ["si-joint-block", "The SI joint block", "blocks.siJoint.date"],
  ].map(([id = "", name = "", fact = ""]) => futureRule(id, name, { fact })),
];

/**
 * What can hardly be meant in a case of this set, beside the warnings of its published version. Nothing of
 * it changes a status: the answers are evaluated, and somebody corrects or confirms them before a hand-off.
 */
export const plausibility: Plausibility = {
  limits: plausibilityLimits,
  rules: [...dates, ...amounts, ...record],
  settled: ["weeks-disagree", ...settledCourseRules],
};
