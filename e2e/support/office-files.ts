import { strToU8, zipSync } from "fflate";

// Files of office programs, about nobody. Each is made anew for every run.

/** Files as one archive. */
export function zipOf(files: Readonly<Record<string, Buffer | string>>): Buffer {
  const packed = Object.entries(files).map(
    ([name, content]) => [name, typeof content === "string" ? strToU8(content) : content] as const,
  );
  return Buffer.from(zipSync(Object.fromEntries(packed)));
}

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const kinds = "http://schemas.openxmlformats.org/package/2006";
const partType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** A Word document: a heading, a sentence, hidden words, a table, and a picture that is not among the words. */
export function wordDocument(picture: Buffer): Buffer {
  const body = [
    '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Operative note</w:t></w:r></w:p>',
    "<w:p><w:r><w:t>Ganglion impar block under fluoroscopy.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>No relief.</w:t></w:r></w:p>",
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Relief</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>80%</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
  ].join("");
  return zipOf({
    "[Content_Types].xml": `<Types xmlns="${kinds}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${partType}"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${kinds}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/document.xml": `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`,
    "word/media/image1.png": picture,
  });
}

/** A Rich Text file with letters of Unicode and hidden words. */
export const richText = Buffer.from(
  String.raw`{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Arial;}}\pard\outlinelevel0 Phone note\par\pard\plain Seat cushion for 8\u8211?10 weeks, Jos\'e9 says. {\v No cushion.}\par}`,
  "latin1",
);
