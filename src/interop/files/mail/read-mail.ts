import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import type { PackedFile, WrittenOutcome } from "../file-messages.ts";

/**
 * An e-mail: its header lines and the files that it brings as they are; its words come apart, because those of a web page are
 * read where a page can be parsed without being shown.
 */
export async function readMail(bytes: Uint8Array<ArrayBuffer>): Promise<WrittenOutcome> {
  const mail = await PostalMime.parse(bytes, {
    attachmentEncoding: "arraybuffer",
    forceRfc822Attachments: true,
    maxNestingDepth: 50,
  }).catch(() => undefined);
  if (mail === undefined) return { ok: false, reason: "damaged" };
  const files = mail.attachments.map(packedFile);
  const header = [
    ["From", people(mail.from === undefined ? [] : [mail.from])],
    ["To", people(mail.to)],
    ["Cc", people(mail.cc)],
    ["Date", headerOf(mail, "date")],
    ["Subject", mail.subject ?? ""],
    ["Attachments", files.map(({ name }) => name).join(", ")],
  ].flatMap(([label = "", words = ""]) =>
    words === "" ? [] : [`${label}: ${words.replaceAll(/\s+/g, " ")}`],
  );
  return {
    ok: true,
    lines: [
      { text: "E-mail", isHeading: true },
      ...header.map((text) => ({ text, isHeading: false })),
      { text: "", isHeading: false },
    ],
    body: { text: mail.text ?? "", html: mail.html ?? "" },
    files,
    remarks: remarksOn(mail, bytes),
  };
}

function people(addresses: readonly Address[] | undefined): string {
  return (addresses ?? [])
    .flatMap((entry) => entry.group ?? [entry])
    .map(({ name, address }) =>
      name === "" ? address : address === "" ? name : `${name} <${address}>`,
    )
    .join(", ");
}

/** As the sender wrote it, its zone included. */
function headerOf({ headers }: Email, key: string): string {
  return headers.find((header) => header.key === key)?.value ?? "";
}

function packedFile({ filename, mimeType, content }: Attachment, index: number): PackedFile {
  const isMessage = mimeType === "message/rfc822";
  const number = String(index + 1);
  const name =
    filename ?? (isMessage ? `Enclosed message ${number}.eml` : `Enclosed file ${number}`);
  const bytes =
    typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  return { name, mediaType: mimeType, bytes: bytes.slice() };
}

function remarksOn(mail: Email, bytes: Uint8Array): readonly string[] {
  const has = (type: RegExp) => mail.attachments.some(({ mimeType }) => type.test(mimeType));
  const type = headerOf(mail, "content-type");
  const isEncrypted = has(/^application\/(x-)?pkcs7-mime/) || /^multipart\/encrypted/i.test(type);
  return [
    ...(isEncrypted
      ? [
          "This message is encrypted, and its words can’t be read here. Ask the sender for it without encryption.",
        ]
      : []),
    ...(has(/^application\/(vnd\.)?ms-tnef/)
      ? [
          "This message holds a package of Outlook (winmail.dat) that can’t be opened here. Ask the sender to send its files as attachments.",
        ]
      : []),
    ...(hasEnd(type, bytes)
      ? []
      : [
          "This message ends early: words or files at its end may be missing. Ask the sender for it again.",
        ]),
  ];
}

/** Whether the mark is there that ends a message of several parts (RFC 2046, 5.1.1). */
function hasEnd(type: string, bytes: Uint8Array): boolean {
  const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type) ?? [];
  const boundary = quoted ?? plain;
  if (!/^multipart\//i.test(type) || boundary === undefined) return true;
  const tail = new TextDecoder("latin1").decode(bytes.subarray(-200_000));
  return tail.includes(`--${boundary}--`);
}
