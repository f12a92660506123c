import {
  blackRuns,
  type CodeTable,
  codeTable,
  longestCode,
  modes,
  whiteRuns,
} from "./fax-codes.ts";

export type FaxCoding = {
  /** In dots. */
  readonly width: number;
  readonly height: number;
  /** Group 3 with rows of their own, or with rows that lean on the one above; group 4; rows without marks between. */
  readonly scheme: "group-3" | "group-3-two-dimensional" | "group-4" | "rows-on-bytes";
  /** Whether the first dot is the lowest bit of its byte. */
  readonly isLowBitFirst: boolean;
};

/** Rows of bits, each beginning on a byte; a bit is set where the fax says black. */
export type FaxRows = {
  readonly bits: Uint8Array<ArrayBuffer>;
  /** Rows that could be read; where fewer than the page has, it is not whole. */
  readonly rowsRead: number;
};

const [passValue, runsValue] = [100, 101] as const;
const white = codeTable(whiteRuns);
const black = codeTable(blackRuns);
const twoDimensional = codeTable(
  [...modes].map(([code, mode]) => [
    code,
    mode === "pass" ? passValue : mode === "runs" ? runsValue : mode,
  ]),
);

/**
 * Decodes what fax machines write (ITU-T T.4 and T.6). It tells how many rows made sense, because a page that ends
 * early would be white there, and white paper says something. Group 3 goes on behind a damaged row at the next mark.
 */
export function decodeFaxRows(bytes: Uint8Array, coding: FaxCoding): FaxRows {
  const { width, height, scheme } = coding;
  const reader = bitReader(bytes, coding.isLowBitFirst);
  const bytesPerRow = Math.ceil(width / 8);
  const bits = new Uint8Array(bytesPerRow * height);
  let above: readonly number[] = [];
  let rowsRead = 0;
  for (let row = 0; row < height; row += 1) {
    const mark = scheme === "group-4" ? "none" : skipMark(reader, scheme);
    if (mark === "end") break;
    const leansOnAbove = scheme === "group-4" || mark === "row-above";
    const changes = leansOnAbove ? rowFromAbove(reader, above, width) : rowOfRuns(reader, width);
    if (changes === undefined) {
      const goesOn = scheme.startsWith("group-3") && toNextMark(reader);
      if (!goesOn) break;
      continue;
    }
    fillRow(bits, row * bytesPerRow, changes, width);
    above = changes;
    rowsRead += 1;
  }
  return { bits, rowsRead };
}

type BitReader = ReturnType<typeof bitReader>;

function bitReader(bytes: Uint8Array, isLowBitFirst: boolean) {
  let at = 0;
  const end = bytes.length * 8;
  const byteAt = (index: number): number => {
    const byte = bytes[index] ?? 0;
    return isLowBitFirst ? (reversed[byte] ?? 0) : byte;
  };
  return {
    /** The next bits, up to 16; zeros behind the end. */
    peek(count: number): number {
      const index = at >>> 3;
      const three = (byteAt(index) << 16) | (byteAt(index + 1) << 8) | byteAt(index + 2);
      return (three >>> (24 - (at & 7) - count)) & ((1 << count) - 1);
    },
    skip(count: number): void {
      at += count;
    },
    toByte(): void {
      at = (at + 7) & ~7;
    },
    isAtEnd: () => at >= end,
    isPastEnd: () => at > end,
  };
}

const reversed = Uint8Array.from({ length: 256 }, (_, byte) => {
  let turned = 0;
  for (let bit = 0; bit < 8; bit += 1) turned |= ((byte >> bit) & 1) << (7 - bit);
  return turned;
});

/** Skips the mark before a row of group 3: zeros for as long as the sender had to wait, and a one. */
function skipMark(reader: BitReader, scheme: FaxCoding["scheme"]): "none" | "row-above" | "end" {
  if (scheme === "rows-on-bytes") {
    reader.toByte();
    return reader.isAtEnd() ? "end" : "none";
  }
  let marks = 0;
  let isOfRuns = true;
  while (reader.peek(11) === 0) {
    while (reader.peek(1) === 0) {
      if (reader.isAtEnd()) return "end";
      reader.skip(1);
    }
    reader.skip(1);
    marks += 1;
    if (scheme === "group-3-two-dimensional") {
      isOfRuns = reader.peek(1) === 1;
      reader.skip(1);
    }
    // Six in a row say that the page is over; rows between two of them are empty only in a damaged file.
    if (marks > 5) return "end";
  }
  if (reader.isAtEnd()) return "end";
  return isOfRuns ? "none" : "row-above";
}

/** Leaves the reader before the next mark; `false` where there is none. */
function toNextMark(reader: BitReader): boolean {
  while (!reader.isAtEnd()) {
    if (reader.peek(11) === 0) return true;
    reader.skip(1);
  }
  return false;
}

/** The length of one run, all of its codes together; `undefined` for what is no code. */
function readRun(reader: BitReader, table: CodeTable): number | undefined {
  for (let run = 0; ;) {
    const next = reader.peek(longestCode);
    const length = table.lengths[next] ?? 0;
    if (length === 0 || reader.isPastEnd()) return undefined;
    reader.skip(length);
    const part = table.values[next] ?? 0;
    run += part;
    if (part < 64) return run;
  }
}

/** Where the color changes in a row, from white on. */
function rowOfRuns(reader: BitReader, width: number): readonly number[] | undefined {
  const changes: number[] = [];
  for (let at = 0; at < width;) {
    const run = readRun(reader, changes.length % 2 === 0 ? white : black);
    if (run === undefined || at + run > width) return undefined;
    at += run;
    changes.push(at);
  }
  return reader.isPastEnd() ? undefined : changes;
}

function rowFromAbove(
  reader: BitReader,
  above: readonly number[],
  width: number,
): readonly number[] | undefined {
  const changes: number[] = [];
  const changeAbove = (index: number) => above[index] ?? width;
  let at = -1;
  let next = 0;
  while (at < width) {
    // The first change above that lies behind, from the color of this run to the other.
    next = Math.max(0, next - 2);
    if (next % 2 !== changes.length % 2) next += 1;
    while (changeAbove(next) <= at && changeAbove(next) < width) next += 2;
    const bits = reader.peek(longestCode);
    const length = twoDimensional.lengths[bits] ?? 0;
    if (length === 0) return undefined;
    reader.skip(length);
    const mode = twoDimensional.values[bits] ?? 0;
    if (mode === passValue) at = changeAbove(next + 1);
    else if (mode === runsValue) {
      const [first, second] = changes.length % 2 === 0 ? [white, black] : [black, white];
      const [run, other] = [readRun(reader, first), readRun(reader, second)];
      if (run === undefined || other === undefined) return undefined;
      const from = Math.max(at, 0);
      changes.push(from + run, from + run + other);
      at = from + run + other;
    } else {
      const change = changeAbove(next) + mode;
      if (change < Math.max(at, 0)) return undefined;
      changes.push(change);
      at = change;
    }
    if (at > width || reader.isPastEnd()) return undefined;
  }
  return changes;
}

function fillRow(bits: Uint8Array, from: number, changes: readonly number[], width: number): void {
  for (let index = 0; index < changes.length; index += 2) {
    const end = changes[index + 1] ?? width;
    for (let at = changes[index] ?? width; at < end; at += 1) {
      const byte = from + (at >> 3);
      if ((at & 7) === 0 && at + 8 <= end) {
        bits[byte] = 0xff;
        at += 7;
      } else bits[byte] = (bits[byte] ?? 0) | (0x80 >> (at & 7));
    }
  }
}
