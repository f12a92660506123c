// Messages and records that programs send, about nobody.

/** An e-mail with words in quoted-printable and one file. */
export function mail(name: string, file: Buffer): Buffer {
  const base64 = file.toString("base64").replaceAll(/(.{76})/g, "$1\r\n");
  return Buffer.from(
    [
      "From: Example Clinic <records@clinic.example>",
      "To: um@plan.example",
      "Date: Mon, 2 Nov 2026 10:00:00 -0500",
      "Subject: =?utf-8?B?VGhlcmFweSByZWNvcmRz?=",
      "MIME-Version: 1.0",
      'Content-Type: multipart/mixed; boundary="b1"',
      "",
      "--b1",
      "Content-Type: text/plain; charset=utf-8",
      "Content-Transfer-Encoding: quoted-printable",
      "",
      "Relief was 80=25 after the block=E2=80=94see attached.",
      "--b1",
      `Content-Type: application/octet-stream; name="${name}"`,
      "Content-Transfer-Encoding: base64",
      "Content-Disposition: attachment",
      "",
      base64,
      "--b1--",
      "",
    ].join("\r\n"),
  );
}

/** A C-CDA of two sections; `prefix` is what the file writes before its names. */
export function clinicalDocument(prefix = ""): Buffer {
  const mark = prefix === "" ? "" : `${prefix}:`;
  const space = prefix === "" ? "xmlns" : `xmlns:${prefix}`;
  const plain = `<?xml version="1.0" encoding="UTF-8"?><?xml-stylesheet type="text/xsl" href="CDA.xsl"?>
<ClinicalDocument ${space}="urn:hl7-org:v3"><title>Progress note</title><effectiveTime value="20261102103000-0500"/>
<recordTarget><patientRole><patient><name><given>Alex</given><family>Example</family></name>
<birthTime value="19740211"/></patient></patientRole></recordTarget>
<component><structuredBody>
<component><section><title>Therapy</title><text><paragraph>Seen weekly.</paragraph><table><thead><tr><th>What</th><th>Kind</th><th>Time</th></tr></thead>
<tbody><tr><td rowspan="2">Levator ani</td><td>therapy</td><td>8 weeks</td></tr><tr><td>massage</td><td>6 <content revised="delete">9 </content>weeks</td></tr></tbody></table></text></section></component>
<component><section><title>Assessment</title><text><list listType="ordered"><item>Sitting tolerance 20 minutes</item><item>Relief 80% <content styleCode="Bold">after</content> the block</item></list></text></section></component>
</structuredBody></component></ClinicalDocument>`;
  return Buffer.from(plain.replaceAll(/<(\/?)(?=[A-Za-z])/g, `<$1${mark}`));
}

/** A page from a portal, with what must never run, load or pass for something that was seen. */
export const portalPage = Buffer.from(`<!DOCTYPE html><html><head><title>Portal message</title>
<style>p { color: red }</style><script>document.title = "ran"</script></head><body onload="document.title = 'ran'">
<h1>Visit summary</h1><p>Relief was <b>80%</b> after the&nbsp;block.</p><img src="https://elsewhere.example/x.png" alt="Pain chart">
<p style="display:none">No relief at all.</p><ul><li>8 weeks of therapy</li><li><s>9</s> 10 visits</li></ul>
<table><tr><td>Pain</td><td>7 of 10</td></tr></table></body></html>`);

/** A FHIR bundle: a report with its narrative, an observation without one, and a document as a file. */
export function fhirBundle(file: Buffer): Buffer {
  const div = '<div xmlns="http://www.w3.org/1999/xhtml"><p>Relief 80% after the block.</p></div>';
  const data = file.toString("base64");
  return Buffer.from(
    JSON.stringify({
      resourceType: "Bundle",
      type: "document",
      entry: [
        { resource: { resourceType: "DiagnosticReport", text: { status: "generated", div } } },
        { resource: { resourceType: "Observation", valueQuantity: { value: 7 } } },
        {
          resource: {
            resourceType: "DocumentReference",
            content: [{ attachment: { contentType: "application/pdf", title: "PT notes", data } }],
          },
        },
      ],
    }),
  );
}
