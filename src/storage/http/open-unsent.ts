import { createDraftSeal } from "./draft-seal.ts";
import { openDraftStore } from "./draft-store.ts";
import { isOpenInBrowser, takeOverDrafts } from "./earlier-places.ts";
import type { HttpWorkspaceOptions, SignedInPerson } from "./http-workspace.ts";
import { caseIdIn } from "./unsent.ts";
import { openUnsentStore, type UnsentStore } from "./unsent-drafts.ts";

/** Opens what waits here for this person, after what an earlier release left of it was encrypted. */
export async function openUnsent({
  me,
  name,
  page,
  platform,
  draftKey,
  onChange,
}: Pick<HttpWorkspaceOptions, "platform" | "draftKey"> & {
  readonly me: SignedInPerson;
  readonly name: string;
  readonly page: string;
  readonly onChange: () => void;
}): Promise<UnsentStore> {
  const isMine = draftKey?.tenant === me.tenant && draftKey.personId === me.personId;
  const seal = isMine ? createDraftSeal(draftKey) : null;
  const { indexedDB, storage, isOpenElsewhere = isOpenInBrowser } = platform;
  const store = await openDraftStore(name, seal === null ? null : indexedDB);
  if (seal !== null && store.isDurable) {
    await takeOverDrafts({ indexedDB, storage, isOpenElsewhere }, me, async (place, draft) => {
      try {
        return await store.write(place, await seal.seal(caseIdIn(place), draft));
      } catch {
        return false;
      }
    });
  }
  return openUnsentStore({ store, seal, page, storage, name, onChange });
}
