import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readDocx } from "./read-docx.ts";

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A Word document as small as it can be, with parts of one's own. */
function docx(body: string, parts: Readonly<Record<string, string | Uint8Array>> = {}) {
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<?xml version="1.0"?><w:document ${space}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  const packed = Object.entries(files).map(
    ([name, content]) => [name, typeof content === "string" ? strToU8(content) : content] as const,
  );
  return zipSync(Object.fromEntries(packed)).slice();
}

const run = (text: string, look = "") =>
  `<w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (inner: string, look = "") => `<w:p><w:pPr>${look}</w:pPr>${inner}</w:p>`;
const cell = (text: string, look = "") =>
  `<w:tc><w:tcPr>${look}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const numbering = `<w:numbering ${space}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const item = (text: string, level: number) =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="1"/></w:numPr>`);

async function wordsOf(bytes: Uint8Array<ArrayBuffer>): Promise<readonly string[]> {
  const read = await readDocx(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.lines.map(({ text, isHeading }) => (isHeading ? `# ${text}` : text));
}

describe("a Word document", () => {
  it("is its headings, paragraphs, lists and tables in order", async () => {
    const body = [
      paragraph(run("Physical therapy"), '<w:pStyle w:val="Heading1"/>'),
      paragraph(run("Levator ani work for ") + run("9 weeks.", "<w:b/>")),
      item("Seat cushion, 8 weeks", 0),
      item("daily", 1),
      item("Ibuprofen 400 mg", 0),
      `<w:tbl><w:tr>${cell("Date")}${cell("Visits")}</w:tr><w:tr>${cell("Jan 5", '<w:vMerge w:val="restart"/>')}${cell("4")}</w:tr><w:tr>${cell("", "<w:vMerge/>")}${cell("6")}</w:tr></w:tbl>`,
    ];
    const parts = {
      "word/numbering.xml": numbering,
      "word/styles.xml": `<w:styles ${space}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    };
    expect(await wordsOf(docx(body.join(""), parts))).toEqual([
      "# Physical therapy",
      "Levator ani work for 9 weeks.",
      "1. Seat cushion, 8 weeks",
      "  - daily",
      "2. Ibuprofen 400 mg",
      "",
      "Date | Visits",
      "Jan 5 | 4",
      "Jan 5 | 6",
      "",
    ]);
  });

  it("says which words are hidden, struck out, or only in the header", async () => {
    const body =
      paragraph(run("Relief ") + run("20%", "<w:vanish/>") + run("80%")) +
      paragraph(run("9", "<w:strike/>") + run("10 visits"));
    const header = `<w:hdr ${space}>${paragraph(run("Alex Example, DOB 02/11/1974"))}</w:hdr>`;
    const parts = { "word/header1.xml": header, "word/header2.xml": header };
    expect(await wordsOf(docx(body, parts))).toEqual([
      "# Page header",
      "Alex Example, DOB 02/11/1974",
      "",
      "Relief [hidden: 20%] 80%",
      "[struck out: 9] 10 visits",
    ]);
  });

  it("gives its pictures as files and says what is left out", async () => {
    const deleted = `<w:p><w:del w:id="1"><w:r><w:delText>No relief.</w:delText></w:r></w:del>${run("Relief.")}</w:p>`;
    const chart = `<w:p><w:r><w:drawing><c:chart xmlns:c="urn:c"/></w:drawing></w:r></w:p>`;
    const media = {
      "word/media/image1.png": Uint8Array.of(1, 2),
      "word/media/image2.emf": Uint8Array.of(3),
    };
    const read = await readDocx(docx(deleted + chart, media));
    expect(read).toMatchObject({
      ok: true,
      files: [{ name: "image1.png", bytes: Uint8Array.of(1, 2) }],
      remarks: [
        "This document contains drawings and charts that are not shown. Open it in Word to see them.",
        "Text that was deleted with changes tracked is not shown.",
      ],
    });
    expect(read.ok && read.lines.map(({ text }) => text).join("")).toBe("Relief.");
  });

  it("that is cut, damaged, or of another kind inside is refused", async () => {
    const whole = docx(paragraph(run("words")));
    const damaged = docx("").slice();
    const noBody = zipSync({ "word/other.xml": strToU8("<a/>") }).slice();
    const brokenXml = docx("<w:p><w:r>");
    for (const bytes of [whole.slice(0, -40), whole.slice(0, 60), noBody, brokenXml]) {
      expect(await readDocx(bytes)).toEqual({ ok: false, reason: "damaged" });
    }
    expect(await readDocx(damaged)).toMatchObject({ ok: true, lines: [] });
  });
});
