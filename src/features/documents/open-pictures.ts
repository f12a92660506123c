import { type FileSession, openFileSession, reasonOf } from "./file-session.ts";
import { PageNotShownError, type PageProblem } from "./page-problem.ts";
import type { Opened, PageSource } from "./page-source.ts";
import { drawPicture, tilesOf } from "./picture-tiles.ts";

const openMs = 20_000;
const pageMs = 30_000;
/** So many unfolded pages are kept; a fax page takes 15 MB. */
const mostPictures = 4;

/** Opens a file of pictures, a page each, in a worker of its own. Its pages have no words. */
export async function openPictures(mediaType: string, content: Blob): Promise<Opened> {
  let session = openFileSession();
  const opening = await session.ask({ kind: "pages", mediaType, content }, openMs);
  if (opening.kind !== "pages") {
    session.end();
    return { ok: false, reason: reasonOf(opening) };
  }
  const { sizes } = opening;
  const again = async (): Promise<FileSession> => {
    session = openFileSession();
    await session.ask({ kind: "pages", mediaType, content }, openMs);
    return session;
  };
  return { ok: true, source: pictureSource(sizes, () => session, again) };
}

function pictureSource(
  sizes: readonly { readonly width: number; readonly height: number }[],
  current: () => FileSession,
  again: () => Promise<FileSession>,
): PageSource {
  const problems = new Map<number, PageProblem>();
  const pictures = new Map<number, Promise<ImageBitmap>>();
  let isClosed = false;

  const forget = (page: number) => {
    // One that is still on its way is closed once it is there; one that is drawn in parts may still be asked for some.
    void pictures.get(page)?.then(
      (picture) => (isClosed || tilesOf(picture).length === 1 ? picture.close() : undefined),
      () => undefined,
    );
    pictures.delete(page);
  };

  const read = async (page: number): Promise<ImageBitmap> => {
    const request = { kind: "picture", page } as const;
    const answer = await current().ask(request, pageMs);
    if (answer.kind === "picture") {
      if (!answer.isWhole) problems.set(page, "damaged");
      return answer.picture;
    }
    const problem =
      answer.kind === "slow" ? "slow" : answer.kind === "no-picture" ? answer.problem : "damaged";
    problems.set(page, problem);
    // A page that took too long took its worker with it; the other pages are still there to be read.
    if (answer.kind === "slow" && !isClosed) await again();
    throw new PageNotShownError(problem);
  };

  const pictureOf = (page: number): Promise<ImageBitmap> => {
    const known = pictures.get(page);
    if (known !== undefined) return known;
    const picture = read(page);
    pictures.set(page, picture);
    const oldest = pictures.keys().next().value;
    if (pictures.size > mostPictures && oldest !== undefined) forget(oldest);
    return picture;
  };

  const sizeOf = (page: number) => sizes[page - 1] ?? { width: 816, height: 1056 };
  return {
    pageCount: sizes.length,
    sizeOf: async (page) => sizeOf(page),
    async draw(page, view, signal) {
      signal.throwIfAborted();
      const picture = await pictureOf(page);
      signal.throwIfAborted();
      return drawPicture(picture, view, sizeOf(page));
    },
    problemOf: (page) => problems.get(page),
    textOf: async () => ({ text: "", pieces: [] }),
    layText: async () => [],
    release: forget,
    close() {
      isClosed = true;
      for (const page of pictures.keys()) forget(page);
      current().end();
    },
  };
}
