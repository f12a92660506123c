import type { FileRefusal, PictureProblem } from "./file-messages.ts";
import type { PictureSize } from "./tiff/tiff-pages.ts";
import type { Pixels } from "./tiff/turn-pixels.ts";

/** A file of pictures, a page each. Pages count from 1. */
export type PictureFile = {
  readonly sizes: readonly PictureSize[];
  readonly pictureOf: (page: number) => Promise<PagePicture>;
};

export type PagePicture =
  /** `isWhole`: all of it could be read. */
  | { readonly ok: true; readonly picture: Pixels; readonly isWhole: boolean }
  | { readonly ok: false; readonly problem: PictureProblem };

export type OpenedPictures =
  | { readonly ok: true; readonly file: PictureFile }
  | { readonly ok: false; readonly reason: FileRefusal };

/** More pages than any case file has. */
const mostPages = 5000;

/** Opens a TIFF: what it says of its pages is read now, each page when it is asked for. */
export async function openTiff(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedPictures> {
  const [{ readTiffDirectory }, { shownSizeOf }, { decodeTiffPage }] = await Promise.all([
    import("./tiff/tiff-directory.ts"),
    import("./tiff/tiff-pages.ts"),
    import("./tiff/tiff-picture.ts"),
  ]);
  const directory = readTiffDirectory(bytes, mostPages);
  if (!directory.ok) return directory;
  const { pages } = directory;
  const sizes = pages.map(shownSizeOf);
  return {
    ok: true,
    file: {
      // A page that does not say how large it is has a problem; it is shown in the size of a fax.
      sizes: sizes.map((size) =>
        size.width > 0 && size.height > 0 ? size : { width: 1728, height: 2200 },
      ),
      async pictureOf(page) {
        const tags = pages[page - 1];
        return tags === undefined ? { ok: false, problem: "damaged" } : decodeTiffPage(bytes, tags);
      },
    },
  };
}
