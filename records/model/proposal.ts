import type { FactPath } from "#criteria";
import type { Mention, MentionValue } from "./mention.ts";

/** An answer as JSON: of a list, all of its items. */
export type ProposedValue = MentionValue | readonly MentionValue[];

/** What the record offers for one question. Nothing is answered by it: a person confirms. */
export type Proposal =
  | {
      readonly kind: "value";
      readonly path: FactPath;
      readonly value: ProposedValue;
      readonly mentions: readonly Mention[];
    }
  /** Passages that disagree are shown together, and nothing is proposed. */
  | { readonly kind: "conflict"; readonly path: FactPath; readonly mentions: readonly Mention[] }
  /** The record speaks of it and gives no value. */
  | { readonly kind: "passages"; readonly path: FactPath; readonly mentions: readonly Mention[] };
