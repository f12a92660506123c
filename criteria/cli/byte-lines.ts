/** One line of a file as bytes, without its line end; `undefined` when it is longer than any case. */
export type ByteLine = { readonly number: number; readonly bytes: Uint8Array | undefined };

const lineFeed = 0x0a;

/** Cuts a stream into lines, so that a file of any length needs the memory of one line. */
export async function* byteLines(
  stream: AsyncIterable<Uint8Array>,
  longestLine: number,
): AsyncGenerator<ByteLine> {
  let number = 1;
  let pieces: Uint8Array[] = [];
  let length = 0;
  const take = (piece: Uint8Array) => {
    length += piece.length;
    // What is too long is counted and not kept.
    if (length <= longestLine) pieces.push(piece);
  };
  const finish = (): ByteLine => {
    const line = { number, bytes: length > longestLine ? undefined : joined(pieces) };
    number += 1;
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      take(chunk.subarray(start, end));
      yield finish();
      start = end + 1;
    }
    take(chunk.subarray(start));
  }
  if (length > 0) yield finish();
}

/** All bytes of some pieces, one after another. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (only !== undefined && pieces.length === 1) return only;
  const all = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
