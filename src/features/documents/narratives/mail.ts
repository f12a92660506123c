import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import {
  type EnclosedFile,
  enclosedName,
  headingSign,
  type Narrative,
  ownWords,
} from "./narrative.ts";
import { webPageWords } from "./web-page.ts";

/** An e-mail as it is read: its header lines, its words, and the names of the files it brings. */
export async function readMail(bytes: Uint8Array<ArrayBuffer>): Promise<Narrative | undefined> {
  const mail = await PostalMime.parse(bytes, {
    attachmentEncoding: "arraybuffer",
    forceRfc822Attachments: true,
    maxNestingDepth: 50,
  }).catch(() => undefined);
  if (mail === undefined) return undefined;
  const encloses = mail.attachments.map(enclosedFile);
  const body = bodyOf(mail);
  const files = encloses.map(({ name }) => name).join(", ");
  const header = [
    ["From", people(mail.from === undefined ? [] : [mail.from])],
    ["To", people(mail.to)],
    ["Cc", people(mail.cc)],
    ["Date", headerOf(mail, "date")],
    ["Subject", mail.subject ?? ""],
    ["Attachments", files],
  ].flatMap(([label = "", words = ""]) =>
    words === "" ? [] : [`${label}: ${ownWords(words).replaceAll(/\s+/g, " ")}`],
  );
  return {
    text: [
      `${headingSign}E-mail`,
      ...header,
      "",
      body === "" ? "[No words in this message]" : body,
    ].join("\n"),
    encloses,
    remarks: [],
  };
}

/** The words as text, or those of its web page where that says more than a stub of text does. */
function bodyOf({ text, html }: Email): string {
  const plain = ownWords(text ?? "").trim();
  const page = html === undefined ? "" : webPageWords(html).trim();
  return page.length > plain.length * 1.5 ? page : plain;
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

function enclosedFile({ filename, mimeType, content }: Attachment, index: number): EnclosedFile {
  const isMessage = mimeType === "message/rfc822";
  const words =
    filename ?? `${isMessage ? "Enclosed message" : "Enclosed file"} ${String(index + 1)}`;
  const bytes =
    typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);
  return {
    name: enclosedName(words, mimeType),
    content: new Blob([bytes.slice()], { type: mimeType }),
  };
}
