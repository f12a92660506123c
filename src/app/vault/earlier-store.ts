import {
  type Failure,
  type LocalWorkspace,
  type MoveError,
  type Outcome,
  type Person,
  readPeople,
} from "#domain";
import {
  browserMovePlatform,
  type BrowserVault,
  type BrowserWorkspaceOptions,
  browserWorkspaces,
  findUnsealed,
  moveIntoSealed,
  takenOverPlace,
  unsealedPlace,
} from "#storage";
import type { CopyOutcome, CopyProgress, EarlierStore } from "./vault-opening.ts";

type Options = Omit<BrowserWorkspaceOptions, "place" | "seal">;

/** What an earlier release stored here unencrypted, and who worked on it; null where that is nothing. */
export async function readEarlier(options: Options): Promise<Outcome<EarlierStore | null>> {
  try {
    const found = await findUnsealed(browserMovePlatform());
    if (found === null) return { ok: true, value: null };
    const people = found.people === 0 ? [] : await readEarlierPeople(options);
    return { ok: true, value: { cases: found.cases, people } };
  } catch {
    return { ok: false, error: { kind: "unavailable", reason: "failed" } };
  }
}

/** Profiles that can’t be read are asked for again; the rows themselves are copied as they are. */
async function readEarlierPeople(options: Options): Promise<readonly Person[]> {
  const opened = await openEarlier(options);
  const setup = opened.ok ? await opened.value.upkeep.openSetup() : opened;
  return setup.ok ? readPeople(setup.value.rows).people.map(({ person }) => person) : [];
}

/** As an earlier release left it, or as a copy that was cut short did. */
async function openEarlier(
  options: Options,
): Promise<{ readonly ok: true; readonly value: LocalWorkspace } | Failure> {
  const opened = await browserWorkspaces({ ...options, place: unsealedPlace }).open(unwatched);
  return opened.ok
    ? opened
    : browserWorkspaces({ ...options, place: takenOverPlace }).open(unwatched);
}

const unwatched = (): void => undefined;

/** Copies it into the sealed store of an open vault, verifies the copy, and deletes it. */
export async function copyEarlier(
  vault: BrowserVault,
  clock: () => string,
  onProgress: (progress: CopyProgress) => void,
): Promise<CopyOutcome> {
  const moved = await moveIntoSealed({
    vault,
    clock,
    onProgress: ({ done, total }) => onProgress({ done, of: total }),
  });
  if (moved.ok) return { ok: true };
  const { kind } = moved.error;
  return {
    ok: false,
    words: moveErrorInWords(moved.error),
    isLoss: kind === "data-loss" || kind === "setup-loss",
  };
}

/** After somebody was told what is missing there: what is found becomes what is expected, and can be copied. */
export async function acceptEarlierLoss(options: Options): Promise<void> {
  const opened = await openEarlier(options);
  if (!opened.ok) return;
  const { upkeep } = opened.value;
  await upkeep.acceptLoss();
  await upkeep.startSetupAgain([]);
}

function moveErrorInWords(error: MoveError): string {
  switch (error.kind) {
    case "data-loss":
      return `${String(error.expected.cases)} cases with ${String(error.expected.revisions)} saves were stored here, and ${String(error.found.cases)} cases with ${String(error.found.revisions)} saves are there now. The browser’s files were damaged, or this site’s data was cleared. Ask your administrator whether the browser’s profile can be restored from a backup, then try again. Or continue with what is there.`;
    case "setup-loss":
      return "People, plan or settings that were saved in this browser are missing. Ask your administrator whether the browser’s profile can be restored from a backup, then try again. Or continue with what is there, and set them up again.";
    case "no-room":
      return error.needed === null || error.free === null
        ? "This device is out of space. Free up space, then try again."
        : `The copy takes ${megabytes(error.needed)}, and ${megabytes(error.free)} are free. Free up space on this device, then try again.`;
    case "in-use":
      return "Another window of the workstation is open. Close it, then try again.";
    case "not-verified":
      return "The copy did not match the original, so it was thrown away. Try again. If it happens again, tell your administrator.";
    case "unavailable":
      return "The browser’s storage did not respond. Try again. If the problem continues, quit and restart the browser.";
  }
}

function megabytes(bytes: number): string {
  return `${String(Math.ceil(bytes / 1_000_000))} MB`;
}
