import {
  abbreviations,
  allDrugs,
  elsewhereRegions,
  modalities,
  nearRegions,
  sharedTables,
} from "../language/index.ts";
import { fold, tokenize } from "../text/tokens.ts";

/** Words that mean the same, by each of them: what somebody types, and the phrases to look for. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/** Classes of drugs: whoever looks for the class wants every drug of it, and not the other way round. */
const classes = ["nsaid", "opioid", "gabapentinoid", "muscle-relaxant", "topical", "steroid"];

/** The groups of the shared tables: regions, kinds of imaging, names of a drug, short forms. */
export function readSynonyms(): Synonyms {
  const groups: (readonly string[])[] = [
    ...Object.entries({ ...nearRegions, ...elsewhereRegions, ...modalities }).map(
      ([name, words]) => [wordsOf(name), ...words],
    ),
    ...allDrugs.map(({ name, alsoCalled }) => [name, ...alsoCalled]),
    ...Object.entries(abbreviations).map(([short, long]) => [short, ...long]),
  ];
  const synonyms = new Map<string, string[]>();
  const add = (word: string, phrases: readonly string[]): void => {
    const key = keyOf(word);
    synonyms.set(key, [...new Set([...(synonyms.get(key) ?? []), ...phrases])]);
  };
  for (const group of groups) {
    // A level of the spine ("L4") stands for itself, though whoever looks for "lumbar" wants it as well.
    for (const word of group) if (!/^[a-z]+\d$/i.test(word)) add(word, group);
  }
  for (const name of classes) {
    const drugs = sharedTables[name] ?? [];
    add(wordsOf(name), drugs);
    add(`${wordsOf(name)}s`, drugs);
  }
  return synonyms;
}

/** As phrases are compared: lower case, signs left out. */
export function keyOf(words: string): string {
  return tokenize(fold(words))
    .filter(({ kind }) => kind !== "sign")
    .map(({ text }) => text)
    .join(" ");
}

/** "muscle-relaxant" → "muscle relaxant". */
function wordsOf(name: string): string {
  return name.replaceAll("-", " ");
}
