/** Width and height in pixels. */
export type ImageSize = { readonly width: number; readonly height: number };

/**
 * Reads the size that a PNG or JPEG claims, without decoding it: a file of a few kilobytes can unfold to
 * gigabytes. `undefined` where the file does not say.
 */
export function readImageSize(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size =
    view.byteLength > 2 && view.getUint16(0) === jpegStart ? jpegSize(view) : pngSize(view);
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

const jpegStart = 0xff_d8;
const pngHeader = 0x49_48_44_52; // "IHDR", which has to be the first chunk

function pngSize(view: DataView): ImageSize | undefined {
  if (view.byteLength < 24 || view.getUint32(12) !== pngHeader) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Whether a PNG holds more pictures than one (APNG): it says so before its first. */
export function isAnimatedPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (pngSize(view) === undefined) return false;
  let at = 8;
  while (at + 8 <= view.byteLength) {
    const type = view.getUint32(at + 4);
    if (type === animationControl) return true;
    if (type === imageData) return false;
    at += 12 + view.getUint32(at);
  }
  return false;
}

const animationControl = 0x61_63_54_4c; // "acTL"
const imageData = 0x49_44_41_54; // "IDAT"

/** Walks from marker to marker up to the frame header, which holds the size. */
function jpegSize(view: DataView): ImageSize | undefined {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) {
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    } else at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15 without the three of that range that are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
