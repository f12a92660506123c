import { type NarrativePart, type NarrativeWords, sentence } from "../model/narrative-words.ts";

/** How a summary tells what records of spine care say beside the criteria. */

export const servicePart: readonly NarrativePart[] = [
  sentence("The request is for {request.units}."),
  sentence("Treatment is requested for {request.side}."),
  sentence("The service is planned at {request.siteOfService}."),
  sentence(
    "The requested dates of service are {request.serviceFrom} through {request.serviceThrough}.",
  ),
  sentence("The first requested date of service is {request.serviceFrom}."),
  sentence("The last requested date of service is {request.serviceThrough}."),
  {
    part: "rows",
    list: "request.otherServices",
    none: "No other service is on the request.",
    says: "Other services on the request: {rows}.",
    row: "{service}[ ({code})][, {units}][, {description}]",
    nouns: {},
  },
];

export const onsetAsWrittenSentence = sentence(
  "The record gives the onset as {presentation.onsetAsWritten}.",
);

export const anticoagulantPart: NarrativePart = {
  part: "rows",
  list: "presentation.anticoagulants",
  none: "No anticoagulant or antiplatelet is taken.",
  says: "Anticoagulants and antiplatelets: {rows}.",
  row: "{drug}[, {plan}]",
  nouns: {},
};

export const therapyCoursePart: NarrativePart = {
  part: "rows",
  list: "conservative.therapyEpisodes",
  none: "No course of therapy is described.",
  says: "Courses of therapy: {rows}.",
  row: "{kind}[ at {provider}][, {first} to {last}][, from {first}][, until {last}][, {sessions}][, {outcome}]",
  day: "first",
  nouns: {},
};

/** Pieces of a row of medication trials, in the order they are read. */
export const trialPieces = "[ {dose}][, started {start}][, stopped {stop}]";

/** Pieces of a row of procedures or sessions. */
export const injectatePieces = "[, {agent}][, {dose}]";

export const spineCarePhrases: NarrativeWords["phrases"] = {
  "request.siteOfService": {
    office: "an office",
    "ambulatory-surgery-center": "an ambulatory surgery center",
    "outpatient-hospital": "an outpatient hospital department",
    "inpatient-hospital": "an inpatient hospital",
    other: "another site",
  },
  "presentation.anticoagulants.plan": {
    hold: "to be held for the procedure",
    continue: "to be continued",
    bridge: "with bridging",
  },
};
