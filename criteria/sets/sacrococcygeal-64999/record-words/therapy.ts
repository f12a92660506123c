import type { Circumstances, FactWords } from "../../../model/record-words.ts";
import { others, ours } from "./tables.ts";

const visits = "(visits|visit|sessions|session|appointments|treatments)";
const attended =
  "(completed|attended|had|received|underwent|finished|did|undergone|seen for|participated in)";

/** What takes a number of visits away: another treatment, an allowance, what was missed or asked for. */
const notVisits = [
  "acupuncture",
  "chiropract*",
  "massage therap*",
  "inject*",
  "block*",
  "chemotherapy",
  "radiation therapy",
  "allow*",
  "(per|a|each) (year|week|day|month)",
  "weekly",
  "(times|x|visits|sessions) (per|a|each) week",
  "cancel*",
  "(no|missed) show*",
  "missed",
  "page*",
];

const aboutTherapy: Circumstances = {
  bodyParts: { ours, others },
  skipSections: ["plan", "goals", "orders", "instructions", "family-history"],
};

/** Physical therapy: visits, dates, length, and why it was not finished. */
export const therapyWords: readonly FactWords[] = [
  {
    path: "conservative.physicalTherapy.sessions",
    rules: [
      {
        kind: "number",
        phrases: [
          `${attended} ..4 <number> [of <number>] [attended] ${visits}`,
          `<therapy> ..22 <number> ${visits}`,
          `<number> ${visits} of ..3 <therapy>`,
          `<number> .. <therapy> ${visits}`,
          `<number> (attended|completed) ${visits}`,
          `<number> ${visits} (in all|in total|attended|completed|to date|thru|through|so far)`,
          `total [number of] ${visits} [attended|completed|to date|seen] <number>`,
          `total of <number> ${visits}`,
          `(number|no) of ${visits} [attended|completed] <number>`,
          `${visits} [attended|completed] (to date|attended|completed) <number>`,
        ],
        near: [{ phrases: ["<therapy>"], within: "section" }],
        unless: notVisits,
        min: 0,
        max: 200,
        ...aboutTherapy,
      },
      {
        // Close enough to the word that another treatment beside it takes nothing away.
        kind: "number",
        phrases: [
          `<number> ${visits} of [outpatient|skilled|formal|pelvic floor] <therapy>`,
          "visit [no|number] <number> of <therapy>",
        ],
        unless: ["(per|a|each) (month|year|week|day)", "allow*", "(cancel*|missed)"],
        min: 0,
        max: 200,
        ...aboutTherapy,
      },
      {
        kind: "number",
        phrases: ["(seen|treated|attended) ..2 <number> times"],
        near: [{ phrases: ["<therapy>"], within: "section" }],
        unless: notVisits,
        min: 0,
        max: 200,
        ...aboutTherapy,
      },
      {
        kind: "passage",
        phrases: [
          "(attend*|complet*|did|had|tried|underwent|undergone|doing|went to|started|finished|fail*|receiv*|participat*|continu*|still in|using|seen) ..8 <therapy>",
          "<therapy> .. (help*|did not|without|minimal|no (relief|benefit))",
          "visit [no|number] <number>",
        ],
        bodyParts: { ours, others },
      },
    ],
  },
  {
    path: "conservative.physicalTherapy.weeks",
    rules: [
      {
        kind: "number",
        phrases: [
          "<therapy> ..24 (for|over|x|during|lasting|ran for) [about|approximately|at least|a total of] <number> (weeks|wks|wk|week)",
          "<number> (weeks|wks|wk|week) [course] of ..3 <therapy>",
          "<number> (weeks|wks|wk|week) in <therapy>",
          "<therapy> <number> (weeks|wks|wk)",
          "(therapy|pt) ..6 (over|ran for|for) <number> (weeks|wks)",
        ],
        unless: [
          "(next|another|further|additional|more) ..2 (weeks|week)",
          "(per|a|each|times) week",
          "(week|weeks|wk|wks) of ..3 relief",
          "relief ..3 (x|for|of|over|lasted|lasting) ..3 <number> (weeks|week|wks|wk)",
          "follow up",
          "goal*",
          "rtc",
        ],
        min: 0,
        max: 260,
        contexts: { historical: "set-aside" },
        ...aboutTherapy,
      },
    ],
  },
  {
    path: "conservative.physicalTherapy.firstSession",
    rules: [
      {
        kind: "date",
        phrases: [
          "(first|initial) (visit|session|treatment|evaluation|eval|appointment) ..2 <date>",
          "(start of care|soc) .. <date>",
          "<therapy> (initial evaluation|initial eval|evaluation) ..4 <date>",
          "initial evaluation ..3 <date>",
          "dates [of service|of therapy|of treatment] <date> (through|thru|to|until|-)",
          `(${attended}|<therapy>|${visits}) ..8 (from|between|beginning|starting|started|began|since|dates|dates of service) [on] <date>`,
          `${visits} <date> (through|thru|to|until|-)`,
          "<therapy> <date> (through|thru|to|until|-)",
          "(started|began|starting) [on] <date>",
        ],
        near: [{ phrases: ["<therapy>"], within: "section" }],
        unless: ["acupuncture", "cancel*", "episode", "onset", "pain (started|began)", "inject*"],
        ...aboutTherapy,
      },
      {
        kind: "date",
        phrases: [
          "(date|date of service|date of evaluation|dos) <date>",
          "<date> visit (1|one|no 1)",
        ],
        near: [
          { phrases: ["<therapy>"], within: "document" },
          {
            phrases: ["(initial|first) (evaluation|eval|visit)", "pt eval", "visit (1|one|no 1)"],
            within: "section",
          },
        ],
        unless: ["birth", "onset", "injury", "signed"],
        ...aboutTherapy,
      },
    ],
  },
  {
    path: "conservative.physicalTherapy.lastSession",
    rules: [
      {
        kind: "date",
        phrases: [
          "(last|final|latest|most recent) (visit|session|treatment|appointment) ..2 <date>",
          "date of discharge .. <date>",
          "(discharged|discharge|discharge date|d/c) [from] [skilled] [pt|therapy|physical therapy] [on] <date>",
          `(${attended}|<therapy>|${visits}) ..12 (through|thru|until|ended|ending|finished|to|-|and) [on] <date>`,
          "dos <date> visit",
          "dates [of service|of therapy|of treatment] <date> (through|thru|to|until|-) <date>",
          "<date> (through|thru|to|until|-) <date>",
        ],
        near: [{ phrases: ["<therapy>"], within: "section" }],
        unless: ["acupuncture", "cancel*", "inject*"],
        ...aboutTherapy,
      },
    ],
  },
  {
    path: "conservative.physicalTherapy.exception",
    rules: [
      {
        kind: "value",
        value: "not-tolerated",
        phrases: [
          "<therapy> ..3 (not tolerated|poorly tolerated)",
          "(therapy|treatment|pt) [was|is|were] not tolerated",
          "(unable to|could not|cannot|did not|can not|not able to) (tolerate|complete) ..4 <therapy>",
          "(intolerant of|intolerance of|intolerance to) ..3 <therapy>",
          "<therapy> ..4 (stopped|discontinued|halted) ..4 (pain|flare*|unbearable|intoleran*|worse*)",
          "<therapy> .. (made|makes) ..4 (worse|unbearable)",
        ],
        contexts: { negated: "use" },
        bodyParts: { ours, others },
      },
      {
        kind: "value",
        value: "contraindicated",
        phrases: [
          "<therapy> ..3 contraindicated",
          "contraindication* to ..2 <therapy>",
          "(cannot|should not) have <therapy>",
        ],
        unless: [
          "not contraindicated",
          "no contraindication*",
          "<levator>",
          "internal*",
          "<coccyx> mobil*",
        ],
        bodyParts: { ours, others },
      },
      {
        kind: "value",
        value: "no-access",
        phrases: [
          "(no|lack of|without|limited) access to ..3 <therapy>",
          "(nearest|closest) ..4 <therapy> ..4 (miles|hours|hour)",
          "no ..4 <therapy> ..3 (area|county|available|nearby|region|town)",
          "<therapy> ..2 (not available|unavailable|not offered)",
          "<therapy> ..6 (not been able to|unable to|could not|cannot) (go|attend|get|travel|access)",
          "(unable to|could not|cannot|not able to) (access|find|get into|attend|afford) ..4 <therapy>",
          "<therapy> ..8 (could not|cannot|couldn't|unable to|not able to) ..2 (afford|pay)",
          "(insurance|plan|coverage) ..3 (denied|does not cover|would not cover|will not cover) ..3 <therapy>",
        ],
        contexts: { negated: "use" },
        bodyParts: { ours, others },
      },
    ],
  },
];
