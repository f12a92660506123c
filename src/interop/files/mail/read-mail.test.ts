import { describe, expect, it } from "vitest";
import { readMail } from "./read-mail.ts";

const message = (...lines: readonly string[]) => new TextEncoder().encode(lines.join("\r\n"));
const head = [
  "From: Example Clinic <clinic@example.org>",
  "To: intake@example.com",
  "Date: Mon, 2 Nov 2026 10:00:00 -0500",
  "MIME-Version: 1.0",
];

async function read(bytes: Uint8Array<ArrayBuffer>) {
  const mail = await readMail(bytes);
  if (!mail.ok) throw new Error(mail.reason);
  return { ...mail, text: mail.lines.map(({ text }) => text).join("\n") };
}

describe("an e-mail", () => {
  it("is its header, its words in any letters, and the files it brings, messages too", async () => {
    const inner = ["From: a@example.org", "Subject: Inner", "", "Inner words"];
    const mail = await read(
      message(
        ...head,
        "Subject: =?iso-8859-1?Q?R=E9sum=E9?= =?utf-8?B?IOKAkyB0aGVyYXB5?=",
        'Content-Type: multipart/mixed; boundary="b 1"',
        "",
        "--b 1",
        "Content-Type: text/plain; charset=windows-1251",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "=CE=E1=EB=E5=E3=F7=E5=ED=E8=E5 80=25.",
        "--b 1",
        'Content-Type: application/pdf; name="notes.pdf"',
        "Content-Transfer-Encoding: base64",
        "Content-Disposition: attachment",
        "",
        btoa("%PDF-1.7 example"),
        "--b 1",
        "Content-Type: message/rfc822",
        "",
        ...inner,
        "--b 1--",
        "",
      ),
    );
    expect(mail.text).toContain("From: Example Clinic <clinic@example.org>");
    expect(mail.text).toContain("Subject: Résumé – therapy");
    expect(mail.text).toContain("Attachments: notes.pdf, Enclosed message 2.eml");
    expect(mail.body?.text.trim()).toBe("Облегчение 80%.");
    expect(mail.files.map(({ name }) => name)).toEqual(["notes.pdf", "Enclosed message 2.eml"]);
    const [pdf, enclosed] = mail.files.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(pdf).toBe("%PDF-1.7 example");
    expect(enclosed).toContain("Subject: Inner");
    expect(mail.remarks).toEqual([]);
  });

  it("that ends early, is encrypted, or holds Outlook's package says so", async () => {
    const cut = await read(
      message(...head, "Content-Type: multipart/mixed; boundary=b1", "", "--b1", "", "Relief was"),
    );
    expect(cut.remarks.join()).toContain("This message ends early");
    const sealed = await read(
      message(
        ...head,
        'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"',
        "Content-Transfer-Encoding: base64",
        "",
        "AAAA",
      ),
    );
    expect(sealed.remarks.join()).toContain("This message is encrypted");
    const outlook = await read(
      message(
        ...head,
        "Content-Type: multipart/mixed; boundary=b1",
        "",
        "--b1",
        'Content-Type: application/ms-tnef; name="winmail.dat"',
        "Content-Transfer-Encoding: base64",
        "",
        "AAAA",
        "--b1--",
      ),
    );
    expect(outlook.remarks.join()).toContain("winmail.dat");
  });

  it("of parts within parts without end is damaged, not endless", async () => {
    const deep = Array.from({ length: 80 }, (_, depth) => [
      `Content-Type: multipart/mixed; boundary=b${String(depth)}`,
      "",
      `--b${String(depth)}`,
    ]).flat();
    expect(await readMail(message(...head, ...deep, "", "words"))).toEqual({
      ok: false,
      reason: "damaged",
    });
  });
});
