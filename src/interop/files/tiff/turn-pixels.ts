/** Pixels of 4 bytes, row by row. */
export type Pixels = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array<ArrayBuffer>;
};

/** Sets pixels upright that lie in their file as `orientation` says (TIFF 6.0, tag 274). */
export function turnUpright(picture: Pixels, orientation: number): Pixels {
  if (orientation === 1) return picture;
  const { width, height, pixels } = picture;
  const isOnItsSide = orientation >= 5;
  const turned = {
    width: isOnItsSide ? height : width,
    height: isOnItsSide ? width : height,
    pixels: new Uint32Array(pixels.length),
  };
  // Which sides of the file the left and the upper side of the page are counted from.
  const fromRight = [2, 3, 7, 8].includes(orientation);
  const fromBottom = [3, 4, 6, 7].includes(orientation);
  for (let y = 0; y < turned.height; y += 1) {
    for (let x = 0; x < turned.width; x += 1) {
      const [across, down] = isOnItsSide ? [y, x] : [x, y];
      const column = fromRight ? width - 1 - across : across;
      const row = fromBottom ? height - 1 - down : down;
      turned.pixels[y * turned.width + x] = pixels[row * width + column] ?? 0;
    }
  }
  return turned;
}
