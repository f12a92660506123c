import { z } from "zod";

const spans = z.array(z.tuple([z.number(), z.number()]));
const polarity = z.enum(["present", "denied"]);

/** answers.json: the facts and the traps of each note, with the places of their quotes in its text file. */
export const annotationsSchema = z.record(
  z.string(),
  z.looseObject({
    facts: z.record(
      z.string(),
      z.array(
        z.looseObject({
          answer: z.json(),
          quote: z.string(),
          at: spans,
          ambiguous: z.boolean().optional(),
          polarity: polarity.optional(),
        }),
      ),
    ),
    traps: z.array(
      z.looseObject({
        path: z.string(),
        why: z.string(),
        quote: z.string(),
        at: spans,
        polarity: polarity.optional(),
      }),
    ),
  }),
);

export type Annotations = z.infer<typeof annotationsSchema>;
export type NoteAnnotations = Annotations[string];
export type StatedFact = NoteAnnotations["facts"][string][number];
export type Trap = NoteAnnotations["traps"][number];
