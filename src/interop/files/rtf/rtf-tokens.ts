/** A piece of Rich Text (Microsoft's specification 1.9.1): a group begins or ends, a control, or bytes of text. */
export type RtfToken =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  /** `number`: what follows the name, where something does. */
  | { readonly kind: "control"; readonly name: string; readonly number: number | undefined }
  | { readonly kind: "byte"; readonly byte: number };

const [open, close, backslash, quote] = [0x7b, 0x7d, 0x5c, 0x27] as const;

/** The pieces of a Rich Text file in order. Binary data is skipped; breaks of lines are none of its text. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    at += 1;
    if (byte === open) yield { kind: "open" };
    else if (byte === close) yield { kind: "close" };
    else if (byte === 10 || byte === 13 || byte === 0) continue;
    else if (byte !== backslash) yield { kind: "byte", byte };
    else {
      const symbol = bytes[at] ?? 0;
      if (!isLetter(symbol)) {
        at += 1;
        if (symbol === quote) {
          const code = Number.parseInt(String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0), 16);
          at += 2;
          if (!Number.isNaN(code)) yield { kind: "byte", byte: code };
        } else yield { kind: "control", name: String.fromCharCode(symbol), number: undefined };
        continue;
      }
      const start = at;
      while (isLetter(bytes[at] ?? 0)) at += 1;
      const name = wordIn(bytes, start, at);
      const numberStart = at;
      if (bytes[at] === 0x2d) at += 1;
      while (isDigit(bytes[at] ?? 0)) at += 1;
      const digits = wordIn(bytes, numberStart, at);
      if (bytes[at] === 0x20) at += 1;
      const number = /\d/.test(digits) ? Number(digits) : undefined;
      if (name === "bin") at += Math.max(0, number ?? 0);
      else yield { kind: "control", name, number };
    }
  }
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}

function wordIn(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, start + 40)));
}
