import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findText, locateQuote } from "./find-text.ts";
import { joinPieces, passageAround, piecesOf, quoteOf, wholeWords } from "./page-text.ts";

/** A page whose lines are set in pieces, as a PDF sets them. */
function page(...lines: readonly string[]) {
  return joinPieces(
    lines.flatMap((line) => {
      const pieces = line.split("|");
      return pieces.map((text, index) => ({ text, endsLine: index === pieces.length - 1 }));
    }),
  );
}

const note = page(
  "Physical ther|apy was tried for",
  "eleven weeks. Relief after the diag-",
  "nostic block was 80%; baseline 8/10.",
);

describe("searching a page", () => {
  it("finds words whatever the case of their letters, across pieces", () => {
    const [hit] = findText(note, "physical THERAPY");
    expect(hit && quoteOf(note, hit)).toBe("Physical therapy");
  });

  it("finds words across the end of a line", () => {
    expect(findText(note, "for eleven weeks")).toHaveLength(1);
  });

  it("finds a word that is divided at the end of a line", () => {
    const [hit] = findText(note, "diagnostic block");
    expect(hit && quoteOf(note, hit)).toBe("diagnostic block");
  });

  it("keeps the hyphen of words that are written with one", () => {
    const text = page("Pain 8-", "10 and well-known, X-", "Ray");
    expect(findText(text, "8-10")).toHaveLength(0);
    expect(findText(text, "well-known")).toHaveLength(1);
    expect(findText(text, "x- ray")).toHaveLength(1);
  });

  it("sees through ligatures, accents and typographic marks", () => {
    const text = page("Eﬃcacy of Dr. Müller’s block – “good”");
    const found = ["efficacy", "muller's", 'block - "good"'].map((words) => findText(text, words));
    expect(found.map(({ length }) => length)).toEqual([1, 1, 1]);
  });

  it("finds names however their apostrophes, hyphens and letters are written", () => {
    const text = page("Seen: O’Brien‑Smith, Łukasz; Sørensen at Hauptstraße.");
    for (const words of ["O'Brien-Smith", "obrien–smith", "lukasz", "Sorensen", "strasse"]) {
      expect(findText(text, words)).toHaveLength(1);
    }
    const [span] = findText(text, "obrien-smith,");
    expect(text.text.slice(span?.start, span?.end)).toBe("O’Brien‑Smith,");
  });

  it("finds words whose letters stand apart, whole or in part, with wide or narrow gaps", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, fc.constantFrom(" ", "  ", "    "), (said, gap) => {
        const apart = said.map((word) => Array.from(word).join(" ")).join(gap);
        // No letters around it: a word that stands there too would be found first.
        const text = page("10/20/2025", apart, "12 / 30");
        for (const wanted of [said.join(" "), said.at(-1) ?? "", said[0]?.slice(0, 3) ?? ""]) {
          const [hit] = findText(text, wanted);
          expect(hit && quoteOf(text, hit).replaceAll(" ", "")).toBe(wanted.replaceAll(" ", ""));
        }
      }),
    );
    expect(findText(page("Physical  t h e r a p y  began"), "physical therapy")).toHaveLength(1);
  });

  it("does not take two words for one where their letters stand together", () => {
    expect(findText(page("seen by the rapist"), "therapist")).toHaveLength(0);
    expect(findText(page("plan a b"), "ab")).toHaveLength(0);
  });

  it("finds a word divided by any kind of hyphen", () => {
    for (const hyphen of ["-", "\u2010", "\u00AD"]) {
      const text = page(`levator mas${hyphen}`, "sage twice");
      const [hit] = findText(text, "massage");
      expect(hit && quoteOf(text, hit)).toBe("massage");
    }
  });

  it("finds every place, in order, without overlap", () => {
    const text = page("aaaa pain pain", "pain");
    expect(findText(text, "pain")).toHaveLength(3);
    expect(findText(text, "aa")).toHaveLength(2);
  });

  it("finds nothing for blanks", () => {
    expect(findText(note, "  ")).toEqual([]);
  });

  it("gives places that say the words, for any page and any words", () => {
    const words = fc.stringMatching(/^[a-z0-9]{1,4}( [a-z0-9]{1,3})?$/);
    const lines = fc.array(fc.stringMatching(/^[a-z0-9 ]{0,12}$/), { maxLength: 6 });
    fc.assert(
      fc.property(lines, words, (text, wanted) => {
        const any = page(...text);
        for (const hit of findText(any, wanted)) {
          // Letters that stand apart are found as the word that they make.
          const said = quoteOf(any, hit);
          expect(said.replaceAll(" ", "")).toBe(wanted.replaceAll(" ", ""));
          expect(said === wanted || /^\S( \S){2,}$/.test(said)).toBe(true);
        }
        const isThere = quoteOf(any, { start: 0, end: any.text.length }).includes(wanted);
        expect(findText(any, wanted).length > 0 || !isThere).toBe(true);
      }),
    );
  });
});

describe("finding a quote again", () => {
  it("works when the quote was typed with other spaces and line breaks", () => {
    const span = locateQuote(note, "Physicaltherapy was tried\nfor eleven   weeks.");
    expect(span && quoteOf(note, span)).toBe("Physical therapy was tried for eleven weeks.");
  });

  it("says so when the page does not hold it", () => {
    expect(locateQuote(note, "no relief at all")).toBeUndefined();
    expect(locateQuote(note, "")).toBeUndefined();
  });

  it("finds whatever was selected on the page", () => {
    const lines = fc.array(fc.string({ minLength: 1, maxLength: 12 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(lines, fc.nat(), fc.nat(), (text, a, b) => {
        const any = joinPieces(text.map((line) => ({ text: line, endsLine: true })));
        const start = a % any.text.length;
        const quote = quoteOf(any, { start, end: start + 1 + (b % any.text.length) });
        fc.pre(/[a-z0-9]/i.test(quote));
        expect(locateQuote(any, quote)).toBeDefined();
      }),
    );
  });
});

describe("the passage around a hit", () => {
  it("is the sentence that holds it", () => {
    const [hit] = findText(note, "80%");
    const passage = hit && passageAround(note, hit);
    expect(passage && quoteOf(note, passage)).toBe(
      "Relief after the diagnostic block was 80%; baseline 8/10.",
    );
  });

  it("is the line where notes are a list without full stops", () => {
    const list = page("Example Clinic", "PT: 12 visits,", "twice a week", "Cushion since January");
    const quotes = ["visits", "twice", "Cushion"].map((words) => {
      const [hit] = findText(list, words);
      return hit && quoteOf(list, passageAround(list, hit));
    });
    const visits = "PT: 12 visits, twice a week";
    expect(quotes).toEqual([visits, visits, "Cushion since January"]);
  });

  it("is no longer than a quote can bear, and is cut between words", () => {
    const long = page("word ".repeat(200) + "needle " + "word ".repeat(200));
    const [hit] = findText(long, "needle");
    const quote = hit === undefined ? "" : quoteOf(long, passageAround(long, hit));
    expect(quote.length).toBeLessThan(340);
    expect(quote).toMatch(/^word .* needle .* word$/);
  });
});

describe("a selection", () => {
  it("grows to whole words, so that no figure is cut", () => {
    const at = note.text.indexOf("80%") + 1;
    expect(quoteOf(note, wholeWords(note, { start: at, end: at + 1 }))).toBe("80%;");
  });

  it("does not reach beyond the blanks at its ends", () => {
    const at = note.text.indexOf(" was tried ");
    expect(quoteOf(note, wholeWords(note, { start: at, end: at + 11 }))).toBe("was tried");
  });
});

describe("the pieces of a span", () => {
  it("are those it runs through, from letter to letter", () => {
    const [hit] = findText(note, "therapy was");
    expect(hit && piecesOf(note, hit)).toEqual([
      { piece: 0, from: 9, to: 13 },
      { piece: 1, from: 0, to: 7 },
    ]);
  });
});
