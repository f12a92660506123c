import type { FactPath } from "./fact.ts";
import type { LimitName } from "./rule.ts";

/**
 * What the picture of the course of care shows of a set's answers, as data beside its published versions: nothing of
 * it changes a status. A set without lanes has no picture.
 */
export type Course = {
  /** In the order of care. The request itself comes last and needs no lane. */
  readonly lanes: readonly CourseLane[];
  readonly amounts: readonly CourseAmount[];
  /** Scores from 0 to 10 in the order of care, which have no dates. */
  readonly scores: readonly CourseScore[];
};

export type CourseLane = {
  readonly id: string;
  readonly title: string;
  /** The background of all care, drawn thin. */
  readonly isBackground?: true;
  readonly items: readonly CourseItem[];
};

export type CourseItem =
  /** From a day to the day of receipt: "Onset: fall" with `detail` answered, else "Onset". */
  | {
      readonly item: "since";
      readonly from: FactPath;
      /** The month or year that stands in where there is no day. */
      readonly asWritten?: FactPath;
      readonly label: string;
      readonly detail?: FactPath;
    }
  /** From a first day to a last one: "12 sessions", else the label. */
  | {
      readonly item: "episode";
      readonly label: string;
      readonly first: FactPath;
      readonly firstLabel: string;
      readonly last: FactPath;
      readonly lastLabel: string;
      readonly count?: { readonly fact: FactPath; readonly unit: string };
      /** The weeks that the plan asks for, counted from the first day. */
      readonly minimumWeeks?: LimitName;
      /** Listed without a date while the two days are not both known. */
      readonly stated?: FactPath;
      /** Listed when it is answered with anything but these. */
      readonly reason?: { readonly fact: FactPath; readonly unless: readonly string[] };
    }
  /** One answer in its own words, on the date that another answer gives. */
  | { readonly item: "answer"; readonly fact: FactPath; readonly day?: FactPath }
  /** Something that was done, with its result against what the plan asks for. */
  | {
      readonly item: "result";
      /** A choice with the option "yes". */
      readonly performed: FactPath;
      readonly detail?: FactPath;
      readonly percent: FactPath;
      /** "relief" */
      readonly of: string;
      readonly minimum: LimitName;
      readonly day?: FactPath;
    }
  /** The rows of a list, each on its day where it has one. */
  | {
      readonly item: "entries";
      readonly list: FactPath;
      readonly words: readonly EntryWords[];
      /** The field that holds the day; for what lasted the field of its end, and the one that stands in for a day. */
      readonly day?: string;
      readonly lastDay?: string;
      readonly dayAsWritten?: string;
      /** How an empty list is listed: by its answer alone ("None"), by question and answer, or not at all. */
      readonly whenEmpty: "answer" | "question" | "nothing";
    };

/**
 * A piece of what is said of a row: `{field}` is the field's answer, `{field:lower}` the same within a
 * sentence, `{field:unit}` that with the unit of a number. Left
 * out, or `otherwise`, where none of its fields was answered.
 */
export type EntryWords = { readonly words: string; readonly otherwise?: string };

export type CourseAmount = {
  readonly label: string;
  readonly unit: string;
  readonly minimum: LimitName;
  /** The stated number. */
  readonly fact: FactPath;
  /** Two days that outrank it: the weeks between them. */
  readonly between?: { readonly first: FactPath; readonly last: FactPath };
};

export type CourseScore =
  | {
      readonly score: "answer";
      readonly title: string;
      readonly label: string;
      readonly fact: FactPath;
    }
  /** A stage for each row of a list that has one of the two scores, named by a field of the row. */
  | {
      readonly score: "entries";
      readonly list: FactPath;
      readonly name: string;
      readonly unnamed: string;
      readonly before: string;
      readonly after: string;
    };
