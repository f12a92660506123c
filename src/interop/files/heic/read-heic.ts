import buildLibheif from "heic-to/libheif";
import type { OpenedPictures, PagePicture } from "../picture-files.ts";

/** Unfolded, this many pixels take 400 MB. */
const mostPixels = 100_000_000;
/** Bursts and edits of a phone are of this many pictures at most. */
const mostPictures = 50;

/**
 * Opens a photo as phones take it (HEIC), a page for each picture in it. libheif turns it upright itself. It is compiled to
 * plain JavaScript, so it needs no leave to run WebAssembly.
 */
export async function openHeic(bytes: Uint8Array<ArrayBuffer>): Promise<OpenedPictures> {
  const { HeifDecoder } = await buildLibheif();
  const images = new HeifDecoder().decode(bytes);
  if (images.length === 0) return { ok: false, reason: "damaged" };
  if (images.length > mostPictures) return { ok: false, reason: "too-large" };
  const sizes = images.map((image) => ({ width: image.get_width(), height: image.get_height() }));
  if (sizes.some(({ width, height }) => width * height > mostPixels))
    return { ok: false, reason: "too-large-image" };
  return {
    ok: true,
    file: {
      sizes,
      async pictureOf(page): Promise<PagePicture> {
        const image = images[page - 1];
        const { width, height } = sizes[page - 1] ?? { width: 0, height: 0 };
        if (image === undefined || width === 0 || height === 0)
          return { ok: false, problem: "damaged" };
        const into = { data: new Uint8ClampedArray(width * height * 4).fill(255), width, height };
        const filled = await new Promise<{ readonly data: Uint8ClampedArray } | null>((resolve) => {
          image.display(into, resolve);
        });
        if (filled === null) return { ok: false, problem: "image" };
        const pixels = new Uint32Array(filled.data.slice().buffer);
        return { ok: true, picture: { width, height, pixels }, isWhole: true };
      },
    },
  };
}
