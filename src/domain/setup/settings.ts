import * as z from "zod/mini";
import { isZone } from "../clocks/is-zone.ts";
import { personSettingsSchema } from "./person-settings.ts";

const themes = ["system", "light", "dark", "high-contrast"] as const;
const densities = ["comfortable", "compact"] as const;

/**
 * How the workspace is set to work. A setting that is absent was never chosen: whoever reads it says what
 * holds then. Nothing here is about a case.
 */
export const settingsSchema = z.strictObject({
  /** IANA name of the zone in which the plan counts the days of its deadlines. */
  planZone: z.exactOptional(z.string().check(z.refine(isZone, "must be a time zone"))),
  /** Single keys answer the question in focus. */
  hasAnswerKeys: z.exactOptional(z.boolean()),
  /** After an answer by key the focus goes to the next open question. */
  movesOn: z.exactOptional(z.boolean()),
  /** The record stands beside the form where there is room. */
  showsRecord: z.exactOptional(z.boolean()),
  /** Letters and signs work as keys on the worklist. */
  hasWorklistKeys: z.exactOptional(z.boolean()),
  /** Colors of the screen; absent: as the machine is set. */
  theme: z.exactOptional(z.enum(themes)),
  /** How close together things stand; absent: comfortable. */
  density: z.exactOptional(z.enum(densities)),
  /** What each person has set for himself or herself, by the id of the profile. */
  people: z.exactOptional(z.record(z.string(), personSettingsSchema)),
});

export type Settings = z.infer<typeof settingsSchema>;
