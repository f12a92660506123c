import type { FastifyRequest } from "fastify";
import * as z from "zod/mini";
import { type Mention, mentionSchema } from "#domain";
import { answer } from "../http/errors.ts";
import { type Api, answers, idParams } from "../http/routes/route-parts.ts";
import type { Transact, Transaction } from "../stores/transactions.ts";
import { inOutcome } from "./take-over.ts";

const tags = ["team"];

/** Where the reader was mentioned and did not look yet. The database finds mentions when notes are saved. */
export function registerMentions(
  api: Api,
  {
    transactOf,
    clock,
  }: { readonly transactOf: (request: FastifyRequest) => Transact; readonly clock: () => string },
): void {
  api.get(
    "/team/mentions",
    {
      schema: {
        operationId: "listMentions",
        tags,
        response: answers(z.object({ mentions: z.array(mentionSchema) })),
      },
    },
    async (request, reply) => {
      const outcome = await inOutcome(async () => {
        const mentions = await transactOf(request)("read", unseen);
        return { ok: true, value: { mentions } } as const;
      });
      return answer(reply, outcome);
    },
  );

  api.post(
    "/cases/:id/mentions-seen",
    {
      schema: {
        operationId: "noteMentionsSeen",
        tags,
        params: idParams,
        response: answers(z.null()),
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const outcome = await inOutcome(async () => {
        await transactOf(request)("write", async ({ rows }) =>
          rows(
            `update review.mentions set seen_at = $2 where tenant = (select review.my_tenant())
              and person_id = (select review.my_id()) and case_id = $1 and seen_at is null`,
            [id, clock()],
          ),
        );
        return { ok: true, value: null } as const;
      });
      return answer(reply, outcome);
    },
  );
}

/** One for each case, by who mentioned the reader there last; the newest first. */
async function unseen({ rows }: Transaction): Promise<readonly Mention[]> {
  const found = await rows<{
    readonly case_id: string;
    readonly by: string | null;
    readonly at: Date;
  }>(
    `select * from (select distinct on (m.case_id) m.case_id, review.readable(p.profile)->>'name' as by, m.at
        from review.mentions m
          join review.cases c on c.tenant = m.tenant and c.id = m.case_id and c.removed_at is null
          left join review.people p on p.tenant = m.tenant and p.id = m.by_id
        where m.tenant = (select review.my_tenant()) and m.person_id = (select review.my_id())
          and m.seen_at is null
        order by m.case_id, m.at desc) as latest order by at desc limit 100`,
  );
  return found.map(({ case_id: caseId, by, at }) => ({
    caseId,
    by: by ?? "Someone who left",
    at: at.toISOString(),
  }));
}
