import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isSearchable } from "./text-quality.ts";

const note =
  "Conservative care: eleven weeks of physical therapy, twelve visits attended. Relief after the diagnostic block of the ganglion impar was 80 percent for six hours. Baseline pain on sitting 8/10, wedge cushion since January.";
const shifted = (by: number) =>
  note.replaceAll(/[a-z]/g, (letter) =>
    String.fromCharCode(((letter.charCodeAt(0) - 97 + by) % 26) + 97),
  );

describe("whether words can be found in a text", () => {
  it.each([
    ["a note", note],
    ["a note in capitals", note.toUpperCase()],
    ["a short line", "DOB 02/11/1974"],
    ["figures", "12 80 8/10 2026"],
    [
      "shorthand",
      "Pt c/o tailbone pn x 6 mos, s/p fall. PT x12, NSAIDs prn, f/u 2 wks. ROM WNL, TTP coccyx. ".repeat(
        3,
      ),
    ],
    [
      "Spanish",
      "Paciente refiere dolor en el cóccix desde hace seis meses, con terapia física durante once semanas y alivio parcial después del bloqueo diagnóstico. Continúa con cojín y ejercicios en casa.",
    ],
    ["Chinese", "患者主诉尾骨疼痛六个月，物理治疗十一周。".repeat(8)],
  ])("is so for %s", (_, text) => {
    expect(isSearchable(text)).toBe(true);
  });

  it.each([
    ["a scanned page", " \n "],
    ["private letters", "\uE001\uE002 \uE003\uE004".repeat(20)],
    ["letters that were lost", "\uFFFD\uFFFD\uFFFD \uFFFD80%"],
    ["control signs", "\u0001\u0002\u0003 \u0004\u0005"],
    ["consonants", "bcdfg hjklm npqrs tvwxz ".repeat(10)],
  ])("is not so for %s", (_, text) => {
    expect(isSearchable(text)).toBe(false);
  });

  it("is not so for a font that says other letters than it draws", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 25 }), (by) => {
        expect(isSearchable(shifted(by).repeat(2))).toBe(false);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(typeof isSearchable(text)).toBe("boolean");
      }),
    );
  });
});
