/** What the letters of a code page are called in browsers, by the number that Rich Text writes. */
const codePages: Readonly<Record<number, string>> = {
  437: "windows-1252",
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  65001: "utf-8",
};

/** The code page that a font's character set stands for. */
const charSets: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** The code page of a font, or `undefined` where it has that of the document. */
export function codePageOfCharSet(charSet: number): number | undefined {
  return charSets[charSet];
}

/** Decodes bytes of text; what a code page does not have shows as �. */
export function decodeBytes(bytes: readonly number[], codePage: number): string {
  const isWindows = codePage >= 1250 && codePage <= 1258;
  const label = isWindows ? `windows-${String(codePage)}` : (codePages[codePage] ?? "windows-1252");
  return new TextDecoder(label).decode(Uint8Array.from(bytes));
}

/** Controls that stand for letters. */
export const letters: Readonly<Record<string, string>> = {
  tab: "\t",
  line: "\n",
  bullet: "•",
  endash: "–",
  emdash: "—",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
  "~": "\u00A0",
  _: "\u2011",
  "{": "{",
  "}": "}",
  "\\": "\\",
};
