import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printableText } from "./printable-text.ts";

const escape = "\u001B";
const printed = (text: string) => printableText(text).text;

describe("text from printers, terminals and interfaces", () => {
  it.each([
    ["PCL", `${escape}E${escape}&l0O${escape}(s1p12v0s3b4101TLevator ani${escape}(s0B 12 weeks\f`],
    ["underlined PCL", `${escape}&dDLevator ani${escape}&d@ 12 weeks\f`],
    ["PJL", `${escape}%-12345X@PJL JOB\r\n@PJL SET COPIES=1\r\nLevator ani 12 weeks\f`],
    ["ESC/P", `${escape}@${escape}!\u0008Levator ani${escape}-1 12${escape}-0 weeks\f`],
    ["a terminal", `${escape}[2J${escape}[1;31mLevator ani${escape}[0m 12 weeks\f`],
    ["a line printer", `L\u0008Levator _\u0008a_\u0008n_\u0008i 12 weeks\f`],
  ])("keeps every word and no command of %s", (_from, text) => {
    expect(printed(text).replaceAll(/\s+/g, " ").trim()).toBe("Levator ani 12 weeks");
  });

  it("does not take a figure for a part of a command", () => {
    for (const command of [`${escape}E`, `${escape}9`, `${escape}=`, `${escape}4`]) {
      expect(printed(`${command}12 weeks`)).toBe("12 weeks");
    }
  });

  it("is an HL7 message line by line, without its frame", () => {
    const message = "\u000BMSH|^~\\&|LAB\rPID|1||0001\rOBX|1|TX|NOTE||80% relief\r\u001C\r";
    expect(printed(message).trim().split("\n")).toEqual([
      "MSH|^~\\&|LAB",
      "PID|1||0001",
      "OBX|1|TX|NOTE||80% relief",
    ]);
  });

  it("ends lines at vertical tabs and other separators, and keeps what follows a DOS end of file", () => {
    expect(printed("called.\u000BRelief 80%\u0085Films\u2028sent")).toBe(
      "called.\nRelief 80%\nFilms\nsent",
    );
    expect(printableText("therapy\r\n\u001Amore")).toEqual({ text: "therapy\nmore", dropped: 1 });
  });

  it("loses no letter or figure of ordinary text and leaves no control sign, whatever surrounds them", () => {
    const control = fc.constantFrom(
      "\u0000",
      "\u0007",
      "\u000B",
      "\u001A",
      "\u001D",
      "\u007F",
      "\r",
    );
    const word = fc.stringMatching(/^[A-Za-z0-9%]{1,8}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, control), { maxLength: 30 }), (parts) => {
        const text = printed(parts.flat().join(""));
        expect(text.replaceAll("\n", "")).toBe(parts.map(([letters]) => letters).join(""));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(printed(text)).not.toMatch(/[^\P{Cc}\t\n\f]/u);
      }),
    );
  });
});
