/** A gray picture: a byte for each pixel, row by row, 0 is black. */
export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
};

/** Degrees clockwise. */
export type Turn = 0 | 90 | 180 | 270;

/** The gray of RGBA pixels (Rec. 601 weights); what is transparent is white paper. */
export function grayOf(rgba: Uint8ClampedArray, width: number, height: number): Picture {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at += 1, from += 4) {
    const [red = 255, green = 255, blue = 255, alpha = 255] = [
      rgba[from],
      rgba[from + 1],
      rgba[from + 2],
      rgba[from + 3],
    ];
    const gray = (red * 299 + green * 587 + blue * 114) / 1000;
    pixels[at] = 255 + ((gray - 255) * alpha) / 255;
  }
  return { width, height, pixels };
}

/** The picture turned clockwise. */
export function turnedPicture(picture: Picture, turn: Turn): Picture {
  if (turn === 0) return picture;
  const { width, height, pixels } = picture;
  const turned = new Uint8Array(pixels.length);
  const isOnItsSide = turn !== 180;
  const newWidth = isOnItsSide ? height : width;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const gray = pixels[y * width + x] ?? 255;
      if (turn === 90) turned[x * newWidth + (height - 1 - y)] = gray;
      else if (turn === 180) turned[(height - 1 - y) * newWidth + (width - 1 - x)] = gray;
      else turned[(width - 1 - x) * newWidth + y] = gray;
    }
  }
  return { width: newWidth, height: isOnItsSide ? width : height, pixels: turned };
}

/** The picture turned clockwise about its middle by a small angle in radians, in a frame of the same size. */
export function straightenedPicture(picture: Picture, angle: number): Picture {
  if (angle === 0) return picture;
  const { width, height, pixels } = picture;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2];
  const result = new Uint8Array(pixels.length).fill(255);
  for (let y = 0; y < height; y += 1) {
    const down = y - middleY;
    for (let x = 0; x < width; x += 1) {
      const across = x - middleX;
      const fromX = middleX + across * cos + down * sin;
      const fromY = middleY - across * sin + down * cos;
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const [partX, partY] = [fromX - left, fromY - top];
      const at = top * width + left;
      const above = (pixels[at] ?? 255) * (1 - partX) + (pixels[at + 1] ?? 255) * partX;
      const below =
        (pixels[at + width] ?? 255) * (1 - partX) + (pixels[at + width + 1] ?? 255) * partX;
      result[y * width + x] = above * (1 - partY) + below * partY;
    }
  }
  return { width, height, pixels: result };
}

/** Where a point of a straightened picture was before. */
export function beforeStraightening(
  { width, height }: Pick<Picture, "width" | "height">,
  angle: number,
  { x, y }: { readonly x: number; readonly y: number },
): { readonly x: number; readonly y: number } {
  const [across, down] = [x - width / 2, y - height / 2];
  return {
    x: width / 2 + across * Math.cos(angle) + down * Math.sin(angle),
    y: height / 2 - across * Math.sin(angle) + down * Math.cos(angle),
  };
}

/** A picture as a file that the engine reads: binary PGM. */
export function pgmOf({ width, height, pixels }: Picture): Uint8Array {
  const head = new TextEncoder().encode(`P5\n${String(width)} ${String(height)}\n255\n`);
  const file = new Uint8Array(head.length + pixels.length);
  file.set(head);
  file.set(pixels, head.length);
  return file;
}
