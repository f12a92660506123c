import type { FactPath, FieldWords, Phrase, RecordRule, RecordWords, Within } from "#criteria";
import type { IndexedCue } from "../context/cue-ranges.ts";
import { contextCues } from "../language/context-cues.ts";
import { misspelledWords } from "../language/corrections.ts";
import { sharedTables } from "../language/index.ts";
import { Lexicon } from "../phrases/lexicon.ts";
import { PhraseIndex } from "../phrases/phrase-index.ts";
import { type HeadingWords, knownHeadings } from "../text/headings.ts";

/** A rule with the owners of its phrases. */
export type CompiledRule = {
  readonly path: FactPath;
  readonly rule: RecordRule;
  readonly phrases: number;
  readonly deniedBy?: number;
  readonly negatedOnly?: number;
  readonly near: readonly { readonly owner: number; readonly within: Within }[];
  readonly unless?: number;
  readonly withoutValueNear?: number;
  readonly fields: readonly CompiledField[];
};

export type CompiledField = {
  readonly field: FieldWords;
  /** One for each value of a choice; one for the phrases of a number. */
  readonly owners: readonly number[];
};

/** A policy's words, ready to be looked for. */
export type CompiledWords = {
  readonly lexicon: Lexicon;
  readonly headings: HeadingWords;
  readonly tableIndex: PhraseIndex;
  /** The tables that an owner of the table index belongs to. */
  readonly tableNames: readonly (readonly string[])[];
  readonly index: PhraseIndex;
  readonly cues: readonly IndexedCue[];
  readonly rules: readonly CompiledRule[];
  /** Which rules, by number, an owner's phrases may set off. */
  readonly rulesOf: ReadonlyMap<number, number>;
};

/**
 * Reads a policy's words once.
 *
 * @throws Error when a phrase is not well formed or names a table that is not there
 */
export function compileWords(words: RecordWords): CompiledWords {
  const lexicon = new Lexicon(misspelledWords);
  const tableIndex = new PhraseIndex(lexicon);
  const tableNames: (readonly string[])[] = [];
  const tables = { ...sharedTables, ...words.tables };
  for (const [name, phrases] of Object.entries(tables)) {
    tableNames[tableIndex.add(phrases)] = [name];
  }
  const index = new PhraseIndex(lexicon);
  const add = (phrases: readonly Phrase[]): number => {
    for (const phrase of phrases) checkTables(phrase, tables);
    return index.add(phrases);
  };
  const cues = contextCues.map((cue) => ({ cue, owner: add(cue.phrases) }));
  const rules = words.facts.flatMap(({ path, rules: own }) =>
    own.map((rule) => compileRule(path, rule, add)),
  );
  return {
    lexicon,
    headings: knownHeadings,
    tableIndex,
    tableNames,
    index,
    cues,
    rules,
    rulesOf: new Map(
      rules.flatMap(({ phrases, deniedBy, negatedOnly }, at) =>
        [phrases, deniedBy, negatedOnly].flatMap((owner) =>
          owner === undefined ? [] : [[owner, at] as const],
        ),
      ),
    ),
  };
}

function compileRule(
  path: FactPath,
  rule: RecordRule,
  add: (phrases: readonly Phrase[]) => number,
): CompiledRule {
  const { deniedBy, negatedOnly } = rule.kind === "finding" ? rule : {};
  return {
    path,
    rule,
    phrases: add(rule.phrases),
    near: (rule.near ?? []).map(({ phrases, within }) => ({ owner: add(phrases), within })),
    fields: rule.kind === "entry" ? rule.fields.map((field) => compileField(field, add)) : [],
    ...(deniedBy === undefined ? {} : { deniedBy: add(deniedBy) }),
    ...(negatedOnly === undefined ? {} : { negatedOnly: add(negatedOnly) }),
    ...(rule.unless === undefined ? {} : { unless: add(rule.unless) }),
    ...(rule.withoutValueNear === undefined
      ? {}
      : { withoutValueNear: add(rule.withoutValueNear) }),
  };
}

function compileField(
  field: FieldWords,
  add: (phrases: readonly Phrase[]) => number,
): CompiledField {
  if (field.from === "choice") {
    return { field, owners: field.values.map(({ phrases }) => add(phrases)) };
  }
  return { field, owners: field.from === "number" ? [add(field.phrases)] : [] };
}

function checkTables(phrase: Phrase, tables: Readonly<Record<string, unknown>>): void {
  for (const [, name] of phrase.matchAll(/<([^>]+)>/g)) {
    if (name === undefined || name === "number" || name === "date" || Object.hasOwn(tables, name)) {
      continue;
    }
    throw new Error(`The phrase "${phrase}" names a table that is not there: "${name}".`);
  }
}
