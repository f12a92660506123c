import { pixelsPerCssPixel, releaseCanvas, shownSize } from "./canvas-scale.ts";
import { readImageSize } from "./image-size.ts";
import type { Opened, PageSize } from "./page-source.ts";

/** A photo of 100 megapixels takes 400 MB once it is unfolded. */
const mostPixels = 100_000_000;
/** A photo at 100 % is about as high as a letter page. */
const shownHeight = 1056;

/** Opens a PNG or JPEG as a document of one page without words. */
export async function openImage(content: Blob): Promise<Opened> {
  const size = readImageSize(new Uint8Array(await content.slice(0, 2 ** 20).arrayBuffer()));
  if (size === undefined) return { ok: false, reason: "damaged" };
  if (size.width * size.height > mostPixels) return { ok: false, reason: "too-large-image" };
  const picture = await unfold(content);
  if (picture === undefined) return { ok: false, reason: "damaged" };
  // The picture may lie turned in its file; unfolded it stands upright.
  const shrink = Math.min(1, shownHeight / Math.max(picture.width, picture.height));
  const upright: PageSize = { width: picture.width * shrink, height: picture.height * shrink };

  return {
    ok: true,
    source: {
      pageCount: 1,
      sizeOf: async () => upright,
      async draw(_page, view, signal) {
        signal.throwIfAborted();
        const shown = shownSize(upright, view);
        const fineness = pixelsPerCssPixel(shown, globalThis.devicePixelRatio);
        const canvas = document.createElement("canvas");
        canvas.width = Math.max(1, Math.round(shown.width * fineness));
        canvas.height = Math.max(1, Math.round(shown.height * fineness));
        const context = canvas.getContext("2d");
        if (context === null) {
          releaseCanvas(canvas);
          throw new Error("the browser gives no canvas");
        }
        context.imageSmoothingQuality = "high";
        context.translate(canvas.width / 2, canvas.height / 2);
        context.rotate((view.rotation * Math.PI) / 180);
        const scale = view.scale * fineness;
        const [width, height] = [upright.width * scale, upright.height * scale];
        context.drawImage(picture, -width / 2, -height / 2, width, height);
        return canvas;
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
