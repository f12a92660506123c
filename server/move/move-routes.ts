import { Readable } from "node:stream";
import type { FastifyInstance, FastifyPluginAsync, FastifyReply } from "fastify";
import type { Pool } from "pg";
import * as z from "zod/mini";
import { caseReasonSchema, writerOf } from "../audit/case-access-requests.ts";
import { createCaseAccess } from "../audit/case-access.ts";
import { answer, NotAcceptable } from "../http/errors.ts";
import { signedInOf } from "../http/signed-in-request.ts";
import { originOf } from "../http/store-user.ts";
import type { DocumentContents } from "../stores/document-contents.ts";
import { transactionsOf } from "../stores/transactions.ts";
import { encryptedStream, openEncrypted } from "./encrypted-file.ts";
import { closedCases, exportTenant } from "./export-tenant.ts";
import { importBackup } from "./import-backup.ts";

export interface MoveOptions {
  readonly pool: Pool;
  readonly contents: DocumentContents;
  /** Names this process in what it tells others. */
  readonly process: string;
  /** The release, as the files name it. */
  readonly app: string;
  /** ISO 8601 in UTC. */
  readonly clock: () => string;
  /** Bytes of a file that is brought in. What is in it is held in memory, but for documents. */
  readonly fileBytes?: number;
  /** Lower in tests only. */
  readonly workFactor?: number;
}

const tags = ["move"];
/** How many restricted cases an export does not hold. */
const leftOutHeader = "x-restricted-left-out";

const passphraseSchema = z.string().check(z.minLength(1), z.maxLength(1000));
const exportSchema = z.strictObject({
  passphrase: passphraseSchema,
  /** Opens the restricted cases for this session, on record, so that the file holds them as well. */
  restrictedReason: z.exactOptional(caseReasonSchema),
});

/**
 * For an administrator, behind the sign-in: `POST /move/import` takes a form with `passphrase` and, after it, the
 * `file`; `POST /move/export` answers with the file. `GET /move/cases/:id` says to anybody who works here which
 * revisions of a case were made elsewhere: whoever signed them was signed in by no provider of this server.
 */
export function createMovePlugin(options: MoveOptions): FastifyPluginAsync {
  const { pool, contents, clock } = options;
  const access = createCaseAccess(pool, clock);
  return async (api: FastifyInstance) => {
    const ofImport = { schema: { operationId: "importBackup", tags } };
    api.post("/move/import", ofImport, async (request, reply) => {
      const { tenant, personId, actor } = signedInOf(request);
      if (actor.role !== "administrator") return refuse(reply);
      const fileSize = options.fileBytes ?? 512 * 1024 * 1024;
      let passphrase: string | null = null;
      for await (const part of request.parts({ limits: { files: 1, fields: 1, fileSize } })) {
        if (part.type === "field") {
          passphrase = passphraseSchema.safeParse(part.value).data ?? null;
          continue;
        }
        if (passphrase === null) throw new NotAcceptable([missing("passphrase")]);
        const opened = await openEncrypted(part.file, passphrase);
        if (part.file.truncated)
          throw new NotAcceptable([{ path: "file", message: "is too large" }]);
        if (!opened.ok) throw new NotAcceptable([{ path: "file", message: opened.error.kind }]);
        const { backup, fileSha256, release } = opened.value;
        try {
          const { record } = request;
          const who = { tenant, personId, sessionId: originOf(request), record };
          const transact = transactionsOf({ pool, process: options.process }, who);
          return await answer(reply, {
            ok: true,
            value: await importBackup({ transact, contents, tenant, backup, fileSha256 }),
          });
        } finally {
          release();
        }
      }
      throw new NotAcceptable([missing("file")]);
    });

    const ofExport = { schema: { operationId: "exportTenant", tags } };
    api.post("/move/export", ofExport, async (request, reply) => {
      const signedIn = signedInOf(request);
      const { tenant, personId, actor } = signedIn;
      if (actor.role !== "administrator") return refuse(reply);
      const given = exportSchema.safeParse(request.body);
      if (!given.success) throw new NotAcceptable([missing("passphrase")]);
      const who = { tenant, personId, sessionId: originOf(request) };
      const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
      const writer = writable.getWriter();
      const now = clock();
      const transact = transactionsOf({ pool, process: options.process }, who);
      const closed = await transact("read", closedCases);
      const reason = given.data.restrictedReason;
      if (reason !== undefined && closed.length > 0) {
        request.openingReason = reason;
        await access.open(writerOf(request, signedIn), closed, reason);
      }
      void (async () => {
        try {
          const write = (bytes: Uint8Array) => writer.write(bytes);
          await exportTenant({ transact, contents, tenant, app: options.app, now, write });
          await writer.close();
        } catch (error) {
          request.log.error({ err: error }, "export failed");
          // The answer ends without its last line, by which every reader knows that it is not whole.
          await writer.abort(error);
        }
      })();
      const file = await encryptedStream(readable, given.data.passphrase, options.workFactor);
      return reply
        .header("Content-Type", "application/octet-stream")
        .header("Content-Disposition", `attachment; filename="backup-${now.slice(0, 10)}.age"`)
        .header("Cache-Control", "no-store")
        .header(leftOutHeader, String(reason === undefined ? closed.length : 0))
        .send(Readable.from(chunksOf(file)));
    });

    const ofSignatures = { schema: { operationId: "madeElsewhere", tags } };
    api.get<{ Params: { id: string } }>(
      "/cases/:id/made-elsewhere",
      ofSignatures,
      async (request, reply) => {
        const { tenant, personId } = signedInOf(request);
        const who = { tenant, personId, sessionId: originOf(request) };
        const transact = transactionsOf({ pool, process: options.process }, who);
        const value = await transact("read", ({ rows }) =>
          rows<{ readonly revision: number; readonly determination: string | null }>(
            `select r.revision, d.id as determination from review.revisions r
               left join review.determinations d on d.tenant = r.tenant and d.case_id = r.case_id and d.revision = r.revision
             where r.tenant = (select review.my_tenant()) and r.case_id = $1 and r.revision <=
               (select max(m.through_revision) from review.moved_cases m where m.case_id = $1)
             order by r.revision`,
            [request.params.id],
          ),
        );
        return answer(reply, {
          ok: true,
          value: {
            throughRevision: value.at(-1)?.revision ?? 0,
            determinations: value.flatMap(({ determination }) => determination ?? []),
          },
        });
      },
    );

    const ofCases = { schema: { operationId: "casesMoved", tags } };
    api.get<{ Params: { id: string } }>("/move/cases/:id", ofCases, async (request, reply) => {
      const { tenant, personId } = signedInOf(request);
      const who = { tenant, personId, sessionId: originOf(request) };
      const transact = transactionsOf({ pool, process: options.process }, who);
      const value = await transact("read", ({ rows }) =>
        rows(
          `select c.through_revision as "throughRevision", m.file_sha256 as "fileSha256", m.made_at as "madeAt", m.begun_at as "movedAt"
           from review.moved_cases c join review.moves m on m.tenant = c.tenant and m.id = c.move_id
           where c.case_id = $1 order by m.begun_at`,
          [request.params.id],
        ),
      );
      return answer(reply, { ok: true, value });
    });
  };
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const next = await reader.read();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Whoever asked went away: what writes ends with it.
    await reader.cancel();
  }
}

function missing(path: string): { readonly path: string; readonly message: string } {
  return { path, message: "is missing" };
}

function refuse(reply: FastifyReply): FastifyReply {
  const refusal = { kind: "role", roles: ["administrator"] };
  return reply.code(403).send({ ok: false, error: { kind: "forbidden", refusal } });
}
