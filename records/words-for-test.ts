import type { RecordWords } from "#criteria";
import { findMentions } from "./find-mentions.ts";
import type { Mention } from "./model/mention.ts";
import type { RecordDocument } from "./model/record-document.ts";

/** Words of a made-up set, one rule of each kind, so that tests of the matcher hang on no set's data. */
export const words: RecordWords = {
  tables: { wrist: ["wrist", "wrists"], brace: ["brace", "splint", "orthosis"] },
  facts: [
    {
      path: "care.brace",
      rules: [
        {
          kind: "value",
          value: "yes",
          phrases: ["(wore|wears|used|uses|using|wear) .. <brace>"],
          whenNegated: "no",
        },
        { kind: "passage", phrases: ["<brace>"] },
      ],
    },
    {
      path: "flags",
      rules: [
        {
          kind: "finding",
          value: "fever",
          phrases: ["fever*"],
          deniedBy: ["afebrile"],
          skipSections: ["instructions"],
        },
        {
          kind: "finding",
          value: "weakness",
          phrases: ["<wrist> weakness", "weakness .. <wrist>", "weakness"],
          bodyParts: { ours: ["wrist"], others: ["knee", "neck"] },
        },
      ],
    },
    {
      path: "care.visits",
      rules: [
        { kind: "number", phrases: ["(attended|completed) <number> (visits|sessions)"], max: 200 },
        { kind: "passage", phrases: ["attended .. therapy"] },
      ],
    },
    {
      path: "onset",
      rules: [{ kind: "date", phrases: ["(began|started) .. <date>", "pain began"] }],
    },
    {
      path: "drugs",
      rules: [
        {
          kind: "entry",
          phrases: ["(arnicol|brufanol)"],
          skipSections: ["allergies"],
          fields: [
            { name: "drug", from: "words" },
            {
              name: "painAfter",
              from: "number",
              phrases: ["down to <number>"],
              within: "sentence",
            },
            {
              name: "result",
              from: "choice",
              values: [{ value: "failed", phrases: ["(no|without) relief"] }],
              within: "sentence",
              otherwise: "unknown",
            },
          ],
        },
      ],
    },
  ],
};

/** A document of pages of text. */
export function documentOf(...pages: readonly string[]): RecordDocument {
  return {
    id: "d1",
    name: "Note",
    pages: pages.map((text, index) => ({ number: index + 1, text, origin: "text" })),
  };
}

export function mentionsIn(...pages: readonly string[]): readonly Mention[] {
  return findMentions([documentOf(...pages)], words);
}

/** What the mentions of a fact say: a value with its polarity, or why there is none. */
export function said(path: string, ...pages: readonly string[]): readonly string[] {
  return mentionsIn(...pages)
    .filter((mention) => mention.path === path)
    .map(({ value, polarity, setAside }) =>
      value === undefined
        ? `no value: ${setAside ?? "only spoken of"}`
        : [JSON.stringify(value), polarity].filter((part) => part !== undefined).join(" "),
    );
}
