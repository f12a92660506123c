import type { EntryStatus, EntryValue } from "#records";
import { resultStatus, standing } from "./statuses.ts";
import {
  bodySiteOf,
  codesInWords,
  type FreeText,
  joined,
  notesOf,
  type ReadResource,
  type ResourceLine,
} from "./reading.ts";
import { conceptInWords, conceptOf, conceptsAt, statusCodeAt } from "./concept.ts";
import { dateInWords, dayOf, whenAt } from "./dates.ts";
import { type JsonObject, listAt, numberAt, objectAt, onOneLine, textAt } from "./fields.ts";

/** What is measured, in plain words, for codes whose own names are hard to read. */
const plainNames: Readonly<Record<string, string>> = {
  "72514-3": "Pain severity",
  "38208-5": "Pain severity",
  "38221-8": "Pain severity by Wong-Baker faces",
};

/** A measurement or a finding, and each of its components: what, how much, when. */
export const readObservation: ReadResource = (resource) => {
  const sent = statusCodeAt(resource, "status");
  const status = sent === undefined ? "not-finished" : (resultStatus[sent] ?? "not-finished");
  const when = whenAt(resource, "effective");
  const date = when.date ?? when.end ?? dayOf(textAt(resource, "issued"));
  const bodySite = bodySiteOf(conceptsAt(resource, "bodySite"));
  const components = listAt(resource, "component");
  const measured = { status, date, bodySite };
  const own = lineOf(resource, "Observation", measured, sent);
  const isGroup = components.length > 0 && own.entry?.value === undefined;
  return {
    lines: [
      ...(isGroup ? [] : [own]),
      ...components.map(({ at, item }) =>
        lineOf(item, `Observation.component[${String(at)}]`, measured, sent),
      ),
    ],
    texts: [
      ...wordsOf(resource, own, status),
      ...notesOf(resource, "Observation", {
        ...(date === undefined ? {} : { date }),
        isSearched: status !== "in-error" && status !== "not-done",
      }),
    ],
  };
};

type Measured = {
  readonly status: EntryStatus;
  readonly date: string | undefined;
  readonly bodySite: ReturnType<typeof bodySiteOf>;
};

function lineOf(
  item: JsonObject,
  path: string,
  { status, date, bodySite }: Measured,
  sent: string | undefined,
): ResourceLine {
  const concept = conceptOf(item["code"]);
  const found = valueOf(item);
  return {
    section: "observations",
    path: found === undefined ? `${path}.code` : `${path}.${found.key}`,
    words: joined([
      joined([nameOf(item), found?.words], found?.separator ?? " "),
      bodySite?.text,
      standing[status],
      date === undefined ? undefined : dateInWords(date),
    ]),
    details: [joined([codesInWords(concept), sent], "; ")],
    ...(date === undefined ? {} : { date }),
    entry: {
      kind: "observation",
      status,
      ...concept,
      ...(date === undefined ? {} : { date }),
      ...(found === undefined ? {} : { value: found.value }),
      ...(bodySite === undefined ? {} : { bodySite }),
    },
  };
}

function nameOf(item: JsonObject): string {
  const concept = conceptOf(item["code"]);
  const plain = concept?.codes.flatMap(({ code }) => plainNames[code] ?? [])[0];
  return plain ?? conceptInWords(concept) ?? "Observation without a name";
}

type Found = {
  readonly key: string;
  readonly value: EntryValue;
  readonly words: string;
  readonly separator: string;
};

/** The value of an observation, whichever of its kinds it is; undefined where none is given. */
function valueOf(item: JsonObject): Found | undefined {
  const quantity = objectAt(item, "valueQuantity");
  const amount = numberAt(quantity, "value");
  if (amount !== undefined) {
    const unit = textAt(quantity, "unit") ?? textAt(quantity, "code");
    const isScore = isPainScore(item) && (unit === undefined || isScoreUnit(unit));
    const comparator = textAt(quantity, "comparator");
    const words = `${comparator ?? ""}${String(amount)}${isScore ? " of 10" : ` ${unit ?? ""}`}`;
    const value: EntryValue =
      comparator === undefined
        ? { kind: "number", number: amount, ...(unit === undefined ? {} : { unit }) }
        : { kind: "text", text: words.trim() };
    return { key: "valueQuantity", value, words: words.trim(), separator: isScore ? " " : ": " };
  }
  const whole = numberAt(item, "valueInteger");
  if (whole !== undefined) {
    const isScore = isPainScore(item);
    return {
      key: "valueInteger",
      value: { kind: "number", number: whole },
      words: isScore ? `${String(whole)} of 10` : String(whole),
      separator: isScore ? " " : ": ",
    };
  }
  const concept = conceptOf(item["valueCodeableConcept"]);
  if (concept !== undefined) {
    const codes = concept.codes.map(({ code }) => code).join(", ");
    const named = conceptInWords(concept) ?? "";
    // The words beside a code may be wrong ("2 or more" for 2): both are shown.
    const words = named === codes || codes === "" ? named : `answer “${named}” (${codes})`;
    return {
      key: "valueCodeableConcept",
      value: { kind: "concept", ...concept },
      words,
      separator: ": ",
    };
  }
  const text =
    textAt(item, "valueString") ??
    textAt(item, "valueDateTime") ??
    (typeof item["valueBoolean"] === "boolean" ? yesOrNo(item["valueBoolean"]) : undefined);
  if (text === undefined) return undefined;
  const key = ["valueString", "valueDateTime"].find((one) => textAt(item, one) !== undefined);
  return {
    key: key ?? "valueBoolean",
    value: { kind: "text", text },
    words: onOneLine(text).slice(0, longestOnLine),
    separator: ": ",
  };
}

/** Longer words of an observation have a page of their own. */
const longestOnLine = 120;

function yesOrNo(value: boolean): string {
  return value ? "yes" : "no";
}

function isPainScore(item: JsonObject): boolean {
  return conceptOf(item["code"])?.codes.some(({ code }) => code in plainNames) ?? false;
}

function isScoreUnit(unit: string): boolean {
  return unit === "{score}" || unit === "1" || unit === "score";
}

/** Words of several sentences, such as a history that came as an observation. */
function wordsOf(
  resource: JsonObject,
  line: ResourceLine,
  status: EntryStatus,
): readonly FreeText[] {
  const text = textAt(resource, "valueString");
  if (text === undefined || text.length <= longestOnLine) return [];
  return [
    {
      path: "Observation.valueString",
      text,
      isSearched: status !== "in-error" && status !== "not-done",
      ...(line.date === undefined ? {} : { date: line.date }),
    },
  ];
}
