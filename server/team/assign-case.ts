import type { Outcome } from "#domain";
import type { ServerCaseStore } from "../stores/server-workspace.ts";

/**
 * Assigns a case as it is stored now, by the way every save goes: the life of the case says whether it may be. Somebody
 * who types on meanwhile loses nothing; what he or she saved last stays in it.
 */
export async function assignCase(
  cases: ServerCaseStore,
  caseId: string,
  assignee: string,
): Promise<Outcome<{ readonly version: string }>> {
  for (let attempt = 1; ; attempt += 1) {
    const found = await cases.get(caseId);
    if (!found.ok) return found;
    if (found.value.assignee === assignee) return { ok: true, value: { version: found.version } };
    const written = await cases.put(
      caseId,
      { ...found.value, assignee },
      { ifMatch: found.version },
    );
    if (written.ok) return { ok: true, value: { version: written.version } };
    if (written.error.kind !== "conflict" || attempt === mostAttempts) return written;
  }
}

const mostAttempts = 5;
