import * as z from "zod/mini";
import { personSchema, type Person } from "#domain";

/** The list of profiles as it was kept, each read on its own: a damaged one takes no other with it. */
export interface KeptPeople {
  readonly current: string | null;
  readonly profiles: readonly Person[];
  readonly unreadable: readonly unknown[];
  readonly isListDamaged: boolean;
}

const keptSchema = z.object({
  version: z.literal(1),
  current: z.string(),
  profiles: z.array(z.unknown()),
});

/** Reads what `people.ts` wrote. Never throws; what cannot be read is said to be so. */
export function readKeptPeople(text: string): KeptPeople {
  const kept = keptSchema.safeParse(parsedJson(text));
  if (!kept.success) return { current: null, profiles: [], unreadable: [], isListDamaged: true };
  const profiles = new Map<string, Person>();
  const unreadable: unknown[] = [];
  for (const one of kept.data.profiles) {
    const read = personSchema.safeParse(one);
    if (read.success && !profiles.has(read.data.id)) profiles.set(read.data.id, read.data);
    else unreadable.push(one);
  }
  return {
    current: kept.data.current,
    profiles: [...profiles.values()],
    unreadable,
    isListDamaged: false,
  };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
