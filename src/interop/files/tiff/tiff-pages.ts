import { firstOf, tag, type TiffTags } from "./tiff-directory.ts";

/** How large a page is shown, in CSS pixels at 100 %, upright; dots that are not square are evened out. */
export type PictureSize = { readonly width: number; readonly height: number };

/** A fax of 98 lines an inch has half of the lines that its width asks for. */
const faxWidth = 1728;
const mostCoarseFaxLines = 1200;

/** The size a page is shown in; 0 by 0 where the file does not say. */
export function shownSizeOf(tags: TiffTags): PictureSize {
  const width = firstOf(tags, tag.width, 0);
  const height = Math.round(firstOf(tags, tag.height, 0) * stretchOf(tags));
  return isOnItsSide(tags) ? { width: height, height: width } : { width, height };
}

/** Whether the first row of the file is a side of the page (orientations 5 to 8). */
export function isOnItsSide(tags: TiffTags): boolean {
  return orientationOf(tags) >= 5;
}

/** 1 to 8, as in TIFF 6.0 and EXIF. */
export function orientationOf(tags: TiffTags): number {
  const orientation = firstOf(tags, tag.orientation, 1);
  return orientation >= 1 && orientation <= 8 ? orientation : 1;
}

/** How much higher than wide a dot is. */
function stretchOf(tags: TiffTags): number {
  const across = firstOf(tags, tag.xResolution, 0);
  const down = firstOf(tags, tag.yResolution, 0);
  if (across > 0 && down > 0) {
    const stretch = across / down;
    // What is further off is no paper but a mistake.
    return stretch > 1.05 && stretch < 5 ? stretch : stretch < 0.95 && stretch > 0.2 ? stretch : 1;
  }
  // Fax programs that leave the resolution out: a coarse page would be half as high as it was sent.
  const isFax = [2, 3, 4].includes(firstOf(tags, tag.compression, 1));
  const isCoarse =
    firstOf(tags, tag.width, 0) === faxWidth && firstOf(tags, tag.height, 0) <= mostCoarseFaxLines;
  return isFax && isCoarse ? 2 : 1;
}
