import { bytesOfBase64 } from "./base64.ts";
import { contentTypeOf } from "./content-type.ts";
import type { NotSent, ReceivedDocument } from "./incoming-request.ts";
import { isWithdrawn } from "./items.ts";
import type { Reading } from "./reading.ts";
import type { SentResource } from "./sent-resource.ts";
import {
  type Attachment,
  binaryShape,
  documentShape,
  type Reference,
  reportShape,
} from "./shapes.ts";
import { dayOf, joined } from "./words.ts";

export type Papers = {
  readonly documents: readonly ReceivedDocument[];
  readonly notSent: readonly NotSent[];
};

type Paper = {
  readonly sent: SentResource;
  readonly path: readonly (string | number)[];
  readonly attachment: Attachment;
  readonly title: string | undefined;
  readonly date: string | undefined;
};

/**
 * The papers that came within the bundle, each once, and those it only points to. What is broken, about another patient
 * or withdrawn is said and not taken; nothing is ever fetched.
 */
export function papersOf(reading: Reading): Papers {
  const documents: ReceivedDocument[] = [];
  const notSent: NotSent[] = [];
  const used = new Set<SentResource>();
  const nameOf = freeNames();
  const add = (
    paper: Paper,
    from: SentResource,
    path: readonly (string | number)[],
    data: string,
  ) => {
    const bytes = bytesOfBase64(data);
    if (bytes === undefined) {
      reading.miss(from, path, "is incomplete, so this document wasn’t added");
      return;
    }
    const { size } = paper.attachment;
    if (size !== undefined && size !== bytes.length) {
      const said = `${String(size)} bytes long, and ${String(bytes.length)} came`;
      reading.miss(paper.sent, [...paper.path, "size"], `says that the paper is ${said}`);
    }
    if (documents.some((one) => isSame(one.bytes, bytes))) return;
    const type = contentTypeOf(bytes);
    documents.push({
      name: nameOf(stemOf(paper.title), type.extension),
      mediaType: type.mediaType,
      bytes,
      ...(paper.date === undefined ? {} : { date: paper.date }),
      resource: paper.sent.name,
    });
  };
  for (const paper of papersIn(reading)) {
    const { attachment, sent, path } = paper;
    const { data, url } = attachment;
    if (data !== undefined) add(paper, sent, [...path, "data"], data);
    if (url === undefined) {
      if (data === undefined) reading.miss(sent, path, "holds no content");
      continue;
    }
    const binary = reading.follow({ reference: url }, sent);
    const body = binary?.type === "Binary" ? reading.read(binary, binaryShape) : undefined;
    if (binary !== undefined && body?.data !== undefined) {
      used.add(binary);
      add(paper, binary, ["data"], body.data);
    } else if (data === undefined) {
      const title = paper.title;
      notSent.push({ ...(title === undefined ? {} : { title }), url, resource: sent.name });
    }
  }
  for (const sent of reading.resources) {
    if (sent.type !== "Binary" || used.has(sent)) continue;
    const data = reading.read(sent, binaryShape)?.data;
    const paper = { sent, path: [], attachment: {}, title: undefined, date: undefined };
    if (data !== undefined) add(paper, sent, ["data"], data);
  }
  return { documents, notSent };
}

function papersIn(reading: Reading): readonly Paper[] {
  const { claim, resources } = reading;
  const infos = claim.body.supportingInfo ?? [];
  const sentBy = (isOff: boolean) =>
    infos
      .filter((info) => isWithdrawn(info) === isOff)
      .map((info) => reading.follow(info.valueReference, claim.sent));
  const still = new Set(sentBy(false));
  const withdrawn = new Set(sentBy(true).filter((sent) => !still.has(sent)));
  const attached = infos.flatMap((info, index): Paper[] => {
    if (isWithdrawn(info)) {
      reading.miss(claim.sent, ["supportingInfo", index], "was withdrawn by the sender");
      return [];
    }
    const attachment = info.valueAttachment;
    if (attachment === undefined) return [];
    const path = ["supportingInfo", index, "valueAttachment"];
    const date = dayOf(attachment.creation);
    return [{ sent: claim.sent, path, attachment, title: attachment.title, date }];
  });
  return [
    ...attached,
    ...resources.flatMap((sent): readonly Paper[] => {
      if (withdrawn.has(sent)) return [];
      if (sent.type === "DocumentReference") return documentPapers(reading, sent);
      return sent.type === "DiagnosticReport" ? reportPapers(reading, sent) : [];
    }),
  ];
}

function documentPapers(reading: Reading, sent: SentResource): readonly Paper[] {
  const body = reading.read(sent, documentShape);
  if (body === undefined || !isOfRequest(reading, sent, body)) return [];
  return (body.content ?? []).flatMap(({ attachment }, index): Paper[] =>
    attachment === undefined
      ? []
      : [
          {
            sent,
            path: ["content", index, "attachment"],
            attachment,
            title: firstOf(body.description, body.type?.text, attachment.title, displayOf(body)),
            date: dayOf(body.date) ?? dayOf(attachment.creation),
          },
        ],
  );
}

function reportPapers(reading: Reading, sent: SentResource): readonly Paper[] {
  const body = reading.read(sent, reportShape);
  if (body === undefined || !isOfRequest(reading, sent, body)) return [];
  return (body.presentedForm ?? []).map((attachment, index) => ({
    sent,
    path: ["presentedForm", index],
    attachment,
    title: firstOf(attachment.title, body.code?.text, body.code?.coding?.[0]?.display),
    date: dayOf(body.effectiveDateTime) ?? dayOf(body.issued),
  }));
}

/** Neither entered in error nor about somebody else: another member's paper never gets into a case by itself. */
function isOfRequest(
  reading: Reading,
  sent: SentResource,
  body: { readonly status?: string; readonly subject?: Reference },
): boolean {
  if (body.status === "entered-in-error") {
    reading.miss(sent, ["status"], "was entered in error, so its document wasn’t added");
    return false;
  }
  const subject = reading.follow(body.subject, sent);
  const patient = reading.follow(reading.claim.body.patient, reading.claim.sent);
  if (subject?.type !== "Patient" || subject === patient) return true;
  reading.miss(sent, ["subject"], "is about another patient, so its document wasn’t added");
  return false;
}

function displayOf({
  type,
}: {
  readonly type?: { readonly coding?: readonly { readonly display?: string }[] };
}): string | undefined {
  return type?.coding?.[0]?.display;
}

function firstOf(...words: readonly (string | undefined)[]): string | undefined {
  return words.find((one) => one !== undefined && one.trim() !== "");
}

/** A name that a file may have: one line, no path, no ending, at most 80 characters. */
function stemOf(title: string | undefined): string {
  const plain = (title ?? "").replaceAll(/[\p{C}/\\:*?"<>|]+/gu, " ").replaceAll(/\s+/g, " ");
  return joined([plain.slice(0, 80).replace(/\.[a-z0-9]{1,5}$/i, "")], "") ?? "Attachment";
}

/** Gives each paper a name of its own: the second "Note.pdf" is "Note (2).pdf". */
function freeNames(): (stem: string, extension: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (stem, extension) => {
    const wanted = `${stem}${extension}`;
    let name = wanted;
    let number = next.get(wanted.toLowerCase()) ?? 2;
    while (taken.has(name.toLowerCase())) {
      name = `${stem} (${String(number)})${extension}`;
      number += 1;
    }
    next.set(wanted.toLowerCase(), number);
    taken.add(name.toLowerCase());
    return name;
  };
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}
