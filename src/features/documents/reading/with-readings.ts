import type { PictureReading } from "#domain";
import { shownSize } from "../canvas-scale.ts";
import type { PageSource } from "../page-source.ts";
import { layReadWords } from "./lay-words.ts";
import { textOfPicture } from "./read-words.ts";

/** The same document, of which pages say what was read from their pictures. */
export function withReadings(
  source: PageSource,
  readings: ReadonlyMap<number, PictureReading>,
): PageSource {
  const { isHidden } = source;
  return {
    ...source,
    async textOf(page) {
      const reading = readings.get(page);
      return reading === undefined ? source.textOf(page) : textOfPicture(reading);
    },
    async layText(page, view, host) {
      const reading = readings.get(page);
      if (reading === undefined) return source.layText(page, view, host);
      const shown = shownSize(await source.sizeOf(page), view);
      return layReadWords(reading, shown, view.rotation, host);
    },
    ...(isHidden === undefined
      ? {}
      : {
          // What was read from a picture is to be seen on it.
          isHidden: async (page, span) =>
            readings.get(page) === undefined ? isHidden(page, span) : false,
        }),
  };
}
