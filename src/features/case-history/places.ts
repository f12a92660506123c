import { answerInWords, type CriteriaSet, type FactDefinition, notDocumented } from "#criteria";
import {
  caseRecordSchema,
  clockEventWords,
  confirmationInWords,
  instantInWords,
  isPlainObject,
  type JsonValue,
  proposalActionInWords,
  sourceInWords,
  memberSexes,
  requestDetailNames,
  requestDetailWords,
  sexWords,
  stateName,
} from "#domain";

/** A place of a record that a person fills: what it is called and how its value reads. */
export type Place = {
  readonly key: string;
  readonly keys: readonly string[];
  readonly label: string;
  readonly inWords: (value: JsonValue | undefined) => string;
  /** Whether it is filled by typing, which saves every second. */
  readonly isTyped: boolean;
  /** Told, and never put back from the history: it has a way of its own. */
  readonly isOnlyTold?: true;
  /** The step that asks for it, for a way there. */
  readonly question?: { readonly step: string; readonly path: string };
};

/** What a history tells beside the places that every case has. */
export type KeptByKey = {
  /** Facts with a source, further sources or a note. */
  readonly paths: Iterable<string>;
  /** Acts on passages of the record, by their ids. */
  readonly actions: Iterable<string>;
};

/** Every place of a case that its history tells about, in the order of the form. */
export function placesOf(set: CriteriaSet, { paths, actions }: KeptByKey): readonly Place[] {
  return [
    ...set.facts.map(answerPlace),
    ...[...paths].flatMap((path) => [
      citationPlace(set, path),
      furtherPlace(set, path),
      answerNotePlace(set, path),
    ]),
    ...[...actions].map((id) => actionPlace(set, id)),
    textPlace(["notes"], "Reviewer’s note"),
    privateNotePlace,
    textPlace(["member", "name"], "Member’s name"),
    textPlace(["member", "memberId"], "Member ID"),
    textPlace(["member", "dateOfBirth"], "Date of birth"),
    sexPlace,
    textPlace(["request", "reference"], "Reference"),
    textPlace(["request", "requestingProvider"], "Requesting provider"),
    textPlace(["request", "facility"], "Facility"),
    textPlace(["member", "address"], "Member’s address"),
    ...requestDetailNames.map((name) => textPlace(["request", name], requestDetailWords[name])),
    jurisdictionPlace,
  ];
}

/** That it changed, never its words: a history can be printed and is read by everybody. */
const privateNotePlace: Place = {
  key: "privateNotes",
  keys: ["privateNotes"],
  label: "Private note",
  isTyped: true,
  isOnlyTold: true,
  inWords: (value) => (value === undefined || value === "" ? "Nothing entered" : "Not shown here"),
};

const sexPlace: Place = {
  key: "member.sex",
  keys: ["member", "sex"],
  label: "Sex",
  isTyped: false,
  inWords(value) {
    const sex = memberSexes.find((one) => one === value);
    return sex === undefined ? "Not recorded" : sexWords[sex];
  },
};

const jurisdictionPlace: Place = {
  key: "request.jurisdiction",
  keys: ["request", "jurisdiction"],
  label: "Jurisdiction",
  isTyped: false,
  inWords: (value) => (typeof value === "string" ? stateName(value) : "Not recorded"),
};

/** What moved the clocks; withdrawing an event is done where the clocks are. */
export const clockPlace: Place = {
  key: "clockEvents",
  keys: ["clockEvents"],
  label: "Clocks",
  isTyped: false,
  isOnlyTold: true,
  inWords: clockEventsInWords,
};

/** Who confirmed which doubtful answers as documented. */
export const confirmationPlace: Place = {
  key: "dataConfirmations",
  keys: ["dataConfirmations"],
  label: "Data warnings confirmed",
  isTyped: false,
  isOnlyTold: true,
  inWords: (value) => {
    const parsed = caseRecordSchema.shape.dataConfirmations.safeParse(value);
    const confirmed = parsed.success ? (parsed.data ?? []) : [];
    return confirmed.length === 0
      ? "None"
      : confirmed
          .map((one) => `${one.warning.replaceAll("-", " ")}: ${confirmationInWords(one)}`)
          .join("\n");
  },
};

/** Who works on the case. */
export const assigneePlace: Place = {
  key: "assignee",
  keys: ["assignee"],
  label: "Assigned to",
  isTyped: false,
  isOnlyTold: true,
  inWords: (value) => (typeof value === "string" ? value : "Unassigned"),
};

function answerPlace(fact: FactDefinition): Place {
  return {
    key: `answers.${fact.path}`,
    keys: ["answers", ...fact.path.split(".")],
    label: fact.label,
    isTyped: !["choice", "many", "exactly"].includes(fact.answer.kind),
    inWords: (value) =>
      fact.answer.kind === "instant" && typeof value === "string" && value !== notDocumented
        ? instantInWords(value)
        : answerInWords(fact, value),
    question: { step: fact.step, path: fact.path },
  };
}

function citationPlace(set: CriteriaSet, path: string): Place {
  const fact = set.facts.find((one) => one.path === path);
  return {
    key: `citations.${path}`,
    keys: ["citations", path],
    label: `Source of: ${fact?.label ?? path}`,
    isTyped: true,
    inWords: citationInWords,
    ...(fact === undefined ? {} : { question: { step: fact.step, path } }),
  };
}

function furtherPlace(set: CriteriaSet, path: string): Place {
  return {
    ...citationPlace(set, path),
    key: `furtherCitations.${path}`,
    keys: ["furtherCitations", path],
    label: `Further sources of: ${labelOf(set, path)}`,
    inWords: (value) => {
      const parsed = caseRecordSchema.shape.furtherCitations.safeParse({ one: value });
      const sources = parsed.success ? (parsed.data?.["one"] ?? []) : [];
      return sources.length === 0 ? "None" : sources.map(sourceInWords).join("\n");
    },
  };
}

function answerNotePlace(set: CriteriaSet, path: string): Place {
  return {
    ...textPlace(["answerNotes", path], `Note to: ${labelOf(set, path)}`),
    key: `answerNotes.${path}`,
  };
}

/** What somebody did with a passage of the record; it is undone beside the question. */
function actionPlace(set: CriteriaSet, id: string): Place {
  return {
    key: `proposalActions.${id}`,
    keys: ["proposalActions", id],
    label: "From the record",
    isTyped: false,
    isOnlyTold: true,
    inWords: (value) => {
      const parsed = caseRecordSchema.shape.proposalActions.safeParse({ [id]: value });
      const action = parsed.success ? parsed.data?.[id] : undefined;
      if (action === undefined) return "Nothing yet";
      const fact = set.facts.find(({ path }) => path === action.path);
      return `${labelOf(set, action.path)}: ${proposalActionInWords(fact, action)}`;
    },
  };
}

function labelOf(set: CriteriaSet, path: string): string {
  return set.facts.find((fact) => fact.path === path)?.label ?? path;
}

function citationInWords(value: JsonValue | undefined): string {
  if (!isPlainObject(value)) return "No source";
  const parsed = caseRecordSchema.shape.citations.safeParse({ one: value });
  const citation = parsed.success ? parsed.data["one"] : undefined;
  return citation === undefined ? "A source" : sourceInWords(citation);
}

function clockEventsInWords(value: JsonValue | undefined): string {
  const parsed = caseRecordSchema.shape.clockEvents.safeParse(value);
  const events = parsed.success ? (parsed.data ?? []) : [];
  return events.length === 0
    ? "No clock events"
    : events
        .map(({ kind, reason, withdrawn }) =>
          withdrawn === undefined
            ? `${clockEventWords[kind]}: ${reason}`
            : `${clockEventWords[kind]}, withdrawn: ${withdrawn}`,
        )
        .join("\n");
}

function textPlace(keys: readonly string[], label: string): Place {
  return {
    key: keys.join("."),
    keys,
    label,
    isTyped: true,
    inWords: (value) => (typeof value === "string" && value !== "" ? value : "Nothing entered"),
  };
}
