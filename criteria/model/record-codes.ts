import type { FactPath } from "./fact.ts";

/**
 * From which codes of clinical data the facts of a policy can be read: data that a coder can check and correct, beside
 * the hash of every version. `records/coded` holds it against the entries of a record. Nothing of it answers a
 * question: it offers, and a person confirms. What is not there says nothing.
 */
export type RecordCodes = {
  readonly facts: readonly FactCodes[];
  /** Facts that no code can say, each with the reason. A test asks for one or the other of every fact. */
  readonly wordsOnly: Readonly<Record<FactPath, string>>;
  /** Conditions that this pain is coded as: they date its onset, and a service for one of them is for this pain. */
  readonly pain: CodeTable;
  /** How the same is named where a code is missing or unknown. */
  readonly painWords: readonly string[];
  /** Parts of the body that are near enough: a score or a service at another one is not about this pain. */
  readonly sites: SiteWords;
};

/** Of a policy whose facts no code says. */
export const noRecordCodes: RecordCodes = {
  facts: [],
  wordsOnly: {},
  pain: [],
  painWords: [],
  sites: { words: [], others: [], codes: [] },
};

export type FactCodes = { readonly path: FactPath; readonly rules: readonly CodeRule[] };

/** Code systems by what they are; which addresses mean each of them is in `records/coded`. */
export type CodeSystem =
  | "icd-10-cm"
  /** CPT and HCPCS Level II: real files mix their addresses, so they are one. */
  | "cpt-hcpcs"
  | "loinc"
  | "loinc-answer"
  | "snomed"
  | "rxnorm"
  | "dicom";

/**
 * One line of a table: what codes mean and how surely that is known.
 *
 * `M53.3` is that code; `S32.2-` it and everything below it; `C00..C96` every code from one beginning to the other.
 */
export type CodeRow = {
  readonly system: CodeSystem;
  readonly codes: readonly string[];
  /** In plain words. */
  readonly means: string;
  readonly certainty: CodeCertainty;
};

export type CodeTable = readonly CodeRow[];

/** `seen`: in a public source, read for this table. `from-knowledge`: a coder should look at it before it is relied on. */
export type CodeCertainty = "seen" | "from-knowledge";

/** Words and codes of body sites; a site that is in neither list is another one. */
export type SiteWords = {
  readonly words: readonly string[];
  /** Words that make it another one all the same: "cervical spine". */
  readonly others: readonly string[];
  readonly codes: CodeTable;
};

export type CodeRule =
  | OnsetRule
  | ConditionRule
  | ScoreRule
  | ScaleRule
  | VisitsRule
  | CareRule
  | ServiceRule
  | ScanRule
  | DrugRule
  | StudyRule
  | NotDoneRule
  | OutcomeRule
  | CodePassageRule;

/** When the pain began, from the condition itself. With `isPartial` a month or a year, and no day. */
export type OnsetRule = { readonly kind: "onset"; readonly isPartial?: true };

/** A condition that was found gives `value`; one that was ruled out, `whenRefuted`, or it is shown without a value. */
export type ConditionRule = {
  readonly kind: "condition";
  readonly conditions: CodeTable;
  readonly value: string;
  /** An item of a list of findings, which it adds; nothing takes one away. */
  readonly isFinding?: true;
  readonly whenRefuted?: string;
  /** One that is over counts as well: the question is about the history. */
  readonly countsResolved?: true;
  /** One that is over counts where it was still there when this pain began. */
  readonly countsDuringEpisode?: true;
  /** Only where it began within so many days of the pain: what caused it. */
  readonly daysFromOnset?: number;
};

/** A pain score from 0 to 10: the first at or after the onset, or the last before the request was received. */
export type ScoreRule = {
  readonly kind: "score";
  readonly take: "first" | "last";
  readonly scores: CodeTable;
  /** Codes of answer lists and the number each stands for; what a file displays beside them is not read. */
  readonly answers: readonly ScoreAnswer[];
  readonly max: number;
};

export type ScoreAnswer = Omit<CodeRow, "codes"> & {
  readonly code: string;
  readonly score: number;
};

/** Which scale a score was measured on, where its code names one. */
export type ScaleRule = {
  readonly kind: "scale";
  readonly scores: CodeTable;
  readonly value: string;
};

/** What counts as a visit of therapy. */
export type VisitCodes = {
  readonly services: CodeTable;
  /** A day with these alone is shown and not counted. */
  readonly evaluations: CodeTable;
  /** Modifiers that say another therapy. */
  readonly otherModifiers: readonly string[];
};

/** Visits: days on which one of the services was completed, since the onset. */
export type VisitsRule = {
  readonly kind: "visits";
  readonly give: "count" | "first" | "last" | "weeks" | "episode";
  readonly visits: VisitCodes;
};

/** From the first to the last day of any of these kinds of care since the onset, whole calendar months or weeks. */
export type CareRule = {
  readonly kind: "care";
  readonly unit: "months" | "weeks";
  readonly visits: VisitCodes;
  readonly services: CodeTable;
  readonly drugs: DrugTable;
};

/**
 * A service or a device: `done` where it was completed, `ordered` where it was asked for and that alone is an answer.
 * Without the value that fits it is shown, `because` saying why it gives none.
 */
export type ServiceRule = {
  readonly kind: "service";
  readonly services: CodeTable;
  readonly done?: string;
  readonly ordered?: string;
  readonly because?: string;
  /** What the value leaves open, in words for the screen. */
  readonly basis?: string;
  /** Names of it where no code is given. */
  readonly words?: readonly string[];
  readonly isFinding?: true;
  /** Modifiers that say another therapy. */
  readonly otherModifiers?: readonly string[];
};

/** A scan of a part of the body: it counts where its site or its title names that part. */
export type ScanRule = {
  readonly kind: "scan";
  readonly studies: CodeTable;
  /** DICOM. */
  readonly modalities: readonly string[];
  readonly words: readonly string[];
  readonly value: string;
  readonly because: string;
};

/** Drugs that were taken, an entry an ingredient. */
export type DrugRule = {
  readonly kind: "drug";
  readonly drugs: DrugTable;
  /** As a finding of a list instead of an entry: "medication". */
  readonly finding?: string;
  /** Whenever they were taken, not since the onset alone. */
  readonly isAnytime?: true;
};

export type DrugTable = readonly DrugRow[];

/** One ingredient: its RxNorm code where it is known, and the names that stand in `display` or `text`. */
export type DrugRow = {
  readonly name: string;
  readonly rxnorm?: string;
  readonly certainty: CodeCertainty;
  readonly alsoCalled?: readonly string[];
  /** Words without which the ingredient is another drug: "patch" for lidocaine. */
  readonly onlyWith?: readonly string[];
  /** Words with which it is another drug: "ophthalmic". */
  readonly notWith?: readonly string[];
};

/** Imaging that was taken: one entry a study, its finding in the words of the report. */
export type StudyRule = {
  readonly kind: "study";
  readonly studies: StudyTable;
  /** For studies whose code is not in the table: how they were taken, and what their site or title names. */
  readonly modalities: readonly { readonly dicom: readonly string[]; readonly modality: string }[];
  readonly regions: readonly { readonly region: string; readonly words: readonly string[] }[];
};

export type StudyTable = readonly (CodeRow & {
  readonly modality: string;
  readonly region: string;
})[];

/** A service that was not done: an answer only where the reason, by its code or in words, says one. */
export type NotDoneRule = {
  readonly kind: "not-done";
  readonly services: CodeTable;
  readonly reasons: readonly {
    readonly value: string;
    readonly codes: CodeTable;
    readonly words: readonly string[];
  }[];
};

/** Goals with a status, and services with an outcome, are shown: what care achieved is a clinician's to say. */
export type OutcomeRule = { readonly kind: "outcome"; readonly services: CodeTable };

/** Shown beside the question and gives no value; `because` says why. */
export type CodePassageRule = {
  readonly kind: "passage";
  readonly codes: CodeTable;
  readonly because: string;
};
