import { isAnimatedPng, readImageSize } from "./image-size.ts";
import type { Opened } from "./page-source.ts";
import { drawPicture } from "./picture-tiles.ts";

/** A photo of 100 megapixels takes 400 MB once it is unfolded. */
const mostPixels = 100_000_000;
const onlyFirst = "This image is animated. Only its first picture is shown.";

/** Opens a PNG or JPEG as a document of one page without words. */
export async function openImage(content: Blob): Promise<Opened> {
  // All of it: a camera may put megabytes of other things before the size.
  const bytes = new Uint8Array(await content.arrayBuffer());
  const size = readImageSize(bytes);
  if (size === undefined) return { ok: false, reason: "damaged" };
  if (size.width * size.height > mostPixels) return { ok: false, reason: "too-large-image" };
  const picture = await unfold(content);
  if (picture === undefined) return { ok: false, reason: "damaged" };

  return {
    ok: true,
    ...(isAnimatedPng(bytes) ? { remarks: [onlyFirst] } : {}),
    source: {
      pageCount: 1,
      // At 100 % its own pixels. The picture may lie turned in its file; unfolded it stands upright.
      sizeOf: async () => ({ width: picture.width, height: picture.height }),
      async draw(_page, view, signal) {
        signal.throwIfAborted();
        return drawPicture(picture, view);
      },
      textOf: async () => ({ text: "", pieces: [] }),
      layText: async () => [],
      release: () => undefined,
      close: () => picture.close(),
    },
  };
}

async function unfold(content: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(content);
  } catch {
    return undefined;
  }
}
