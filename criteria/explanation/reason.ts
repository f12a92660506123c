import { readerOf } from "../engine/read-answer.ts";
import type { FixedLimit, Parameter } from "../model/criteria-set.ts";
import { amountInWords } from "../model/amount-in-words.ts";
import { answerInWords } from "../model/answer-in-words.ts";
import type { FactDefinition, FactPath, FactTree } from "../model/fact.ts";
import type { Rule } from "../model/rule.ts";
import type { Status } from "../model/status.ts";
import { sentenceOf } from "./sentence.ts";

/** A fact as a rule read it. */
export type FactRead = {
  readonly path: FactPath;
  readonly label: string;
  readonly answer: unknown;
  readonly words: string;
};

/** The number a part was held against, and where that number comes from. */
export type ThresholdRead = {
  readonly name: string;
  readonly title: string;
  readonly value: number;
  readonly unit: string;
  readonly provenance: string;
};

/** What never changes between cases about one part of a rule. */
export type ReasonSubject = {
  readonly rule: Exclude<Rule["rule"], "when">;
  /** What the part is about, as a noun phrase; empty for parts that only combine. */
  readonly label: string;
  readonly definitions: readonly FactDefinition[];
  readonly unit: string;
  readonly accepted: readonly string[];
  readonly threshold?: ThresholdRead;
  /** The number has to be below the threshold; otherwise at least as high. */
  readonly isBelow?: true;
};

/**
 * Why a criterion, or a part of it, has its status. The tree is made on every evaluation, its words only
 * when somebody reads them.
 */
export class Reason {
  readonly status: Status;
  readonly parts: readonly Reason[];
  /** The number that was compared: a finite number, "not-documented" or undefined. */
  readonly value: unknown;
  readonly because: string;
  readonly #subject: ReasonSubject;
  readonly #facts: FactTree;

  constructor(
    subject: ReasonSubject,
    facts: FactTree,
    status: Status,
    found: {
      readonly value?: unknown;
      readonly because?: string;
      readonly parts?: readonly Reason[];
    },
  ) {
    this.#subject = subject;
    this.#facts = facts;
    this.status = status;
    this.value = found.value;
    this.because = found.because ?? "";
    this.parts = found.parts ?? [];
  }

  get rule(): ReasonSubject["rule"] {
    return this.#subject.rule;
  }

  get label(): string {
    return this.#subject.label;
  }

  get threshold(): ThresholdRead | undefined {
    return this.#subject.threshold;
  }

  /** "minimum 6 weeks", "below 3 points"; undefined where no number is asked for. */
  get limitInWords(): string | undefined {
    const { threshold, isBelow } = this.#subject;
    if (threshold === undefined) return undefined;
    const side = isBelow === true ? "below" : "minimum";
    return `${side} ${amountInWords(threshold.value, threshold.unit)}`;
  }

  /** The facts this part read itself, with their answers in words; parts have their own. */
  get reads(): readonly FactRead[] {
    return this.#subject.definitions.map((definition) => {
      const answer = readerOf(definition.path)(this.#facts);
      const { path, label } = definition;
      return { path, label, answer, words: answerInWords(definition, answer) };
    });
  }

  /** One sentence, or one a deciding part, in plain words. */
  get sentence(): string {
    return sentenceOf(this, this.#subject);
  }
}

/** Every fact a reason and its parts read, each once. */
export function allReads(reason: Reason): readonly FactRead[] {
  const reads = [...reason.reads, ...reason.parts.flatMap(allReads)];
  return reads.filter((read, index) => reads.findIndex((one) => one.path === read.path) === index);
}

/** A named limit of the set with its value in force. */
export function thresholdRead(limit: Parameter | FixedLimit, value: number): ThresholdRead {
  const title = "title" in limit ? limit.title : limit.provenance;
  const unit = "unit" in limit ? limit.unit : "";
  return { name: limit.name, title, value, unit, provenance: limit.provenance };
}
