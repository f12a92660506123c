/** Text without what was meant for machines. */
export type PrintableText = {
  /** Lines end with "\n", pages with "\f"; no other control characters but tabs. */
  readonly text: string;
  /** How many single control characters were left out; commands of printers do not count. */
  readonly dropped: number;
};

/**
 * Takes out what printers, terminals and interfaces wrap around words: commands (HP PCL and PJL, Epson ESC/P,
 * ANSI), the frame of an HL7 message (MLLP), the end-of-file sign of DOS. Signs that separate, such as vertical
 * tabs, become line breaks; a letter struck over itself to look bold is one letter. No word is left out.
 */
export function printableText(text: string): PrintableText {
  if (!controls.test(text)) return { text, dropped: 0 };
  let dropped = 0;
  const printed = text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(printerJobLines, "\n")
    .replaceAll(printerCommand, "")
    // A letter over itself is bold, a line under a letter is underlined, on paper and to whoever reads it.
    .replaceAll(struckOver, "$1$2")
    .replaceAll(separators, "\n")
    .replaceAll(remaining, () => {
      dropped += 1;
      return "";
    });
  return { text: printed, dropped };
}

// What this file is about are control characters.
/* oxlint-disable no-control-regex */
const controls = /[\u0000-\u0008\u000B\r\u000E-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/;

const struckOver = /(.)(?:\u0008\1)+|_\u0008(?=.)|(.)\u0008_/gu;

/** Vertical tab, the four separators of ASCII (one of them ends an HL7 message), NEL, and Unicode's own two. */
const separators = /[\u000B\u001C-\u001F\u0085\u2028\u2029]/g;

const remaining = /[\u0000-\u0008\u000E-\u001B\u007F-\u0084\u0086-\u009F\uFEFF]/g;

/** "Universal exit" and the lines of the job language that follow it (HP PJL Technical Reference). */
const printerJobLines = /\u001B%-12345X(?:@PJL[^\n]*(?:\n|$))*/g;

/**
 * In this order: ANSI control sequences; parameterized PCL; ESC/P commands with one parameter (a control
 * character, or the figure 0 or 1); commands of one letter.
 */
const printerCommand =
  /\u001B(?:\[[0-9;?]*[@-Z\\^-~]|[%&()*][`-~]?(?:[+-]?\d*(?:\.\d+)?[`-~])*[+-]?\d*(?:\.\d+)?[@-^]|[-!WSUpkwRQtxal][\u0000-\u001A01]|[ -~])/g;
/* oxlint-enable no-control-regex */
