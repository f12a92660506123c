import type { FactPath } from "../model/fact.ts";
import type { DateTerm, PlausibilityRule } from "../model/plausibility.ts";
import { servicePaths } from "../request/service-facts.ts";
import { physicalTherapyKinds } from "./spine-care-facts.ts";

const episodes = "conservative.therapyEpisodes";
const trials = "conservative.medication.trials";
const ofPhysicalTherapy = { field: "kind", in: physicalTherapyKinds };

/** A date of the record that lies in the future. The set gives the limit `zoneDays`. */
export function futureRule(id: string, name: string, date: DateTerm): PlausibilityRule {
  const fact: FactPath =
    "fact" in date ? date.fact : "entries" in date ? date.entries : servicePaths.serviceFrom;
  return {
    id: `${id}-in-future`,
    message: `${name} is dated in the future. Check the date.`,
    facts: [fact],
    firesWhen: { check: "date-after", date, than: { given: "today" }, byMoreThan: "zoneDays" },
  };
}

/** What can hardly be meant about the requested service, courses of therapy, medication and imaging. */
export const recordRules: readonly PlausibilityRule[] = [
  {
    id: "service-dates-reversed",
    message: "The last requested date of service is before the first. Check both dates.",
    facts: [servicePaths.serviceThrough, servicePaths.serviceFrom],
    firesWhen: {
      check: "date-after",
      date: { fact: servicePaths.serviceFrom },
      than: { fact: servicePaths.serviceThrough },
    },
  },
  {
    id: "therapy-course-dates-reversed",
    message: "A course of therapy ends before it begins. Check its dates.",
    facts: [episodes],
    firesWhen: {
      check: "entry-dates-reversed",
      entries: episodes,
      first: "first",
      last: "last",
    },
  },
  {
    id: "medication-dates-reversed",
    message: "A medication was stopped before it was started. Check its dates.",
    facts: [trials],
    firesWhen: { check: "entry-dates-reversed", entries: trials, first: "start", last: "stop" },
  },
  futureRule("therapy-course", "A course of therapy", { entries: episodes, field: "first" }),
  futureRule("medication", "A medication trial", { entries: trials, field: "start" }),
  futureRule("imaging-study", "An imaging study", { entries: "imaging.studies", field: "date" }),
];

/** How a course of therapy may differ from the answers that the criteria use, which are what counts. */
export function courseRules(answers: {
  readonly sessions: FactPath;
  readonly first: FactPath;
  readonly last: FactPath;
}): readonly PlausibilityRule[] {
  const { sessions, first, last } = answers;
  return [
    {
      id: "therapy-courses-visits-differ",
      message:
        "The visits of the physical therapy courses add up to another number than the visits attended. The visits attended are used.",
      facts: [sessions, episodes],
      firesWhen: {
        check: "entries-sum-differs",
        entries: episodes,
        field: "sessions",
        where: ofPhysicalTherapy,
        from: { fact: sessions },
      },
    },
    {
      id: "therapy-course-before-first",
      message:
        "A physical therapy course begins before the first therapy visit. The first therapy visit is used.",
      facts: [first, episodes],
      firesWhen: {
        check: "date-after",
        date: { fact: first },
        than: { entries: episodes, field: "first", where: ofPhysicalTherapy },
      },
    },
    {
      id: "therapy-course-after-last",
      message:
        "A physical therapy course ends after the last therapy visit. The last therapy visit is used.",
      facts: [last, episodes],
      firesWhen: {
        check: "date-after",
        date: { entries: episodes, field: "last", where: ofPhysicalTherapy },
        than: { fact: last },
      },
    },
  ];
}

/** Those of the rules above that say themselves which answer counts. */
export const settledCourseRules = [
  "therapy-courses-visits-differ",
  "therapy-course-before-first",
  "therapy-course-after-last",
] as const;
