import type { FastifyReply } from "fastify";
import { headers } from "#domain";
import type { ServerDocumentStore } from "../../stores/server-workspace.ts";
import { answer, NotAcceptable } from "../errors.ts";

/** The content after it was compared with what was attached; one that has changed is said to be, and not given. */
export async function sendWhole(
  reply: FastifyReply,
  documents: ServerDocumentStore,
  id: string,
): Promise<FastifyReply> {
  const found = await documents.content(id);
  if (!found.ok || found.value.integrity === "changed") return answer(reply, found);
  const { integrity, content } = found.value;
  return reply
    .headers({
      ...asBytes,
      [headers.integrity]: integrity,
      [headers.mediaType]: content.type,
      "Accept-Ranges": "bytes",
    })
    .send(Buffer.from(await content.arrayBuffer()));
}

export async function sendRange(
  reply: FastifyReply,
  documents: ServerDocumentStore,
  id: string,
  asked: string,
): Promise<FastifyReply> {
  const [, first, last = ""] = /^bytes=(\d{1,12})-(\d{0,12})$/.exec(asked) ?? [];
  if (first === undefined) {
    throw new NotAcceptable([{ path: "range", message: "must be one range of bytes" }]);
  }
  const from = Number(first);
  const found = await documents.range(
    id,
    from,
    last === "" ? Number.MAX_SAFE_INTEGER : Number(last),
  );
  if (!found.ok) return answer(reply, found);
  const { bytes, mediaType, byteLength } = found.value;
  if (bytes.byteLength === 0) {
    return reply
      .code(416)
      .header("Content-Range", `bytes */${String(byteLength)}`)
      .send();
  }
  const to = from + bytes.byteLength - 1;
  return reply
    .code(206)
    .headers({
      ...asBytes,
      [headers.mediaType]: mediaType,
      "Content-Range": `bytes ${first}-${String(to)}/${String(byteLength)}`,
    })
    .send(Buffer.from(bytes));
}

/** A document is never a page of this origin, whatever it holds. */
const asBytes = {
  "Content-Type": "application/octet-stream",
  "Content-Disposition": "attachment",
  "Cache-Control": "no-store",
} as const;
