// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { headingSign } from "./narrative.ts";
import { readClinicalDocument } from "./clinical-document.ts";
import { narratedResources } from "../bundles/narrated-resources.ts";
import { linesOfNarratives, readFhirXml } from "./fhir.ts";
import { inertMarkup } from "./inert-markup.ts";
import { markupWords, markupWordsInTurns } from "./markup-words.ts";
import { mailBody } from "./mail-body.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the words of a message", () => {
  const page =
    "<html><head><title></title><script>alert(1)</script></head><body><p>Relief was 80% after the block.</p><p>Six visits.</p></body></html>";

  it("are those of its web page where its text is a stub, and nothing of it runs or shows", async () => {
    const words = await mailBody({ text: "See the web page.", html: page });
    expect(words).toMatch(/^Relief was 80% after the block\.\n+Six visits\.$/);
    expect(
      await mailBody({ text: "Relief was 80%. Six visits, all attended.", html: page }),
    ).toContain("all attended");
  });

  it("say so where there is a picture alone, or nothing", async () => {
    expect(await mailBody({ text: "", html: "<html><body><img src='x'></body></html>" })).toBe(
      "[picture not shown]",
    );
    expect(await mailBody({ text: " ", html: "" })).toBe("[No words in this message]");
  });
});

describe("markup that is read in slices", () => {
  it("says the same, line by line, as markup that is read at once", async () => {
    const rows = "<tr><td rowspan='2'>a</td><td>b<br>c</td></tr><tr><td>d</td></tr>";
    const parts = [
      "text <b>and</b> more",
      `<div><p>One</p><div>two<p>three</p></div> four</div>`,
      "<h2>Title</h2><ul><li>x</li><li><s>y</s> z</li></ul><ol><li>first</li><li>second</li></ol>",
      `<section><table><caption>Visits</caption>${rows}</table></section><hr><pre>a\n  b</pre>`,
      "<div style='display:none'>hidden</div><img alt='Chart'><form>Name <input value='Alex'></form>",
    ];
    const page = inertMarkup(`<html><body>${parts.join("")}</body></html>`, "text/html");
    if (page === undefined) throw new Error("no page");
    let turns = 0;
    const sliced = await markupWordsInTurns(page.body, async () => {
      turns += 1;
    });
    expect(sliced).toBe(markupWords(page.body));
    expect(sliced).toContain("a | d");
    expect(turns).toBeGreaterThan(10);
  });
});

const cda = (component: string) =>
  bytes(
    `<?xml version="1.0"?><ClinicalDocument xmlns="urn:hl7-org:v3"><title>Progress note</title><effectiveTime value="20260309"/><recordTarget><patientRole><patient><name><given>Alex</given><family>Example</family></name><birthTime value="19740211"/></patient></patientRole></recordTarget>${component}</ClinicalDocument>`,
  );

describe("a C-CDA", () => {
  const section = (inner: string) =>
    `<component><structuredBody><component><section>${inner}</section></component></structuredBody></component>`;

  it("with sections is its title, its patient, and the narrative of each section", async () => {
    const read = await readClinicalDocument(
      cda(
        section(
          "<title>Plan</title><text><paragraph>Coccyx cushion for 8 weeks.</paragraph></text>",
        ),
      ),
    );
    const text = read?.text.split("\n") ?? [];
    expect(text[0]).toBe(`${headingSign}Progress note`);
    expect(text).toContain("Patient: Alex Example");
    expect(text).toContain("Date of birth: 02/11/1974");
    expect(text).toContain("Document date: 03/09/2026");
    expect(text).toContain(`${headingSign}Plan`);
    expect(text).toContain("Coccyx cushion for 8 weeks.");
    expect(read).toMatchObject({ encloses: [], remarks: [] });
  });

  it("whose section has coded entries alone says that they are not shown", async () => {
    const text = section("<title>Plan</title><text>Cushion.</text>");
    const coded = section("<title>Problems</title><entry><observation/></entry>");
    const read = await readClinicalDocument(cda(text + coded));
    expect(read?.text).toContain("[No text in this section]");
    expect(read?.remarks).toEqual([
      "1 section contains coded entries without text, which are not shown. Ask the sender for a printout.",
    ]);
  });

  it("without sections has no words of its own, and gives the file in it", async () => {
    const packed = `<component><nonXMLBody><text mediaType="application/pdf" representation="B64">${btoa("%PDF-1.7 example")}</text></nonXMLBody></component>`;
    const read = await readClinicalDocument(cda(packed));
    expect(read?.text).toBe("");
    expect(read?.encloses.map(({ name }) => name)).toEqual(["Enclosed file 1.pdf"]);
    expect(await read?.encloses[0]?.content.text()).toBe("%PDF-1.7 example");
  });

  it("that names entities is refused, whatever they would unfold to", async () => {
    const named = bytes(
      `<!DOCTYPE a [<!ENTITY x "words">]><ClinicalDocument xmlns="urn:hl7-org:v3"><title>&x;</title></ClinicalDocument>`,
    );
    expect(await readClinicalDocument(named)).toBeUndefined();
  });
});

describe("FHIR", () => {
  const div = `<div xmlns="http://www.w3.org/1999/xhtml"><p>Relief was 80%.</p></div>`;
  const withoutText =
    "1 part contains coded data without text, not shown here. Ask the sender for a printout.";

  it("in XML is its narrative, its files, and a word about what has no narrative", async () => {
    const read = await readFhirXml(
      bytes(
        `<?xml version="1.0"?><Bundle xmlns="http://hl7.org/fhir"><entry><resource><DiagnosticReport><text><status value="generated"/>${div}</text><presentedForm><contentType value="application/pdf"/><data value="${btoa("%PDF-1.7 example")}"/><title value="MRI report"/></presentedForm></DiagnosticReport></resource></entry><entry><resource><Observation><status value="final"/></Observation></resource></entry></Bundle>`,
      ),
    );
    expect(read?.text).toBe(`${headingSign}Diagnostic report\nRelief was 80%.`);
    expect(read?.encloses.map(({ name }) => name)).toEqual(["MRI report.pdf"]);
    expect(await read?.encloses[0]?.content.text()).toBe("%PDF-1.7 example");
    expect(read?.remarks).toEqual([withoutText]);
  });

  it("in JSON reads the same", async () => {
    const report = {
      resourceType: "DiagnosticReport",
      text: { status: "generated", div },
      presentedForm: [
        { contentType: "application/pdf", data: btoa("%PDF-1.7 example"), title: "MRI report" },
      ],
    };
    const resources = [report, { resourceType: "Observation", status: "final" }];
    const bundle = {
      resourceType: "Bundle",
      entry: resources.map((resource) => ({ resource })),
    };
    const { resources: narrated, files } = narratedResources(bundle);
    const lines = [`${headingSign}Diagnostic report`, "Relief was 80%.", ""];
    expect(await linesOfNarratives(narrated)).toEqual({ written: [], generated: lines });
    expect(files).toMatchObject([{ title: "MRI report", mediaType: "application/pdf" }]);
    expect(await files[0]?.content.text()).toBe("%PDF-1.7 example");
  });

  it("as a document is its sections, inner ones too, in JSON and in XML", async () => {
    const inDiv = (words: string) =>
      `<div xmlns="http://www.w3.org/1999/xhtml"><p>${words}</p></div>`;
    const therapy = { title: "Visits", text: { div: inDiv("Ten visits.") } };
    const sections = [
      { title: "Therapy", text: { div: inDiv("Cushion for 8 weeks.") }, section: [therapy] },
      { title: "Problems", entry: [{ reference: "#1" }] },
    ];
    const entries = [
      { resourceType: "Composition", title: "Consult note", section: sections },
      { resourceType: "Procedure", text: { div: inDiv("Ten visits.") } },
      { resourceType: "Observation", status: "final" },
    ];
    const { resources } = narratedResources({
      resourceType: "Bundle",
      entry: entries.map((resource) => ({ resource })),
    });
    const { written: json } = await linesOfNarratives(resources);
    const xml = await readFhirXml(
      bytes(
        `<?xml version="1.0"?><Bundle xmlns="http://hl7.org/fhir"><entry><resource><Composition><title value="Consult note"/><section><title value="Therapy"/><text>${inDiv("Cushion for 8 weeks.")}</text><section><title value="Visits"/><text>${inDiv("Ten visits.")}</text></section></section><section><title value="Problems"/><entry/></section></Composition></resource></entry><entry><resource><Observation/></resource></entry></Bundle>`,
      ),
    );
    expect(xml?.remarks).toEqual([withoutText]);
    for (const text of [json.join("\n").trim(), xml?.text]) {
      expect(text?.split("\n")).toEqual([
        `${headingSign}Consult note`,
        "",
        `${headingSign}Therapy`,
        "Cushion for 8 weeks.",
        "",
        `${headingSign}Visits`,
        "Ten visits.",
        "",
        `${headingSign}Problems`,
        "[No text in this section]",
      ]);
    }
  });

  it("that is damaged is told from one without words", async () => {
    expect(await readFhirXml(bytes("<Bundle"))).toBeUndefined();
    const bare = `<Observation xmlns="http://hl7.org/fhir"><status value="final"/></Observation>`;
    expect(await readFhirXml(bytes(bare))).toMatchObject({ text: "", remarks: [withoutText] });
  });
});
