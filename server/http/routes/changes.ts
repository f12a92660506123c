import * as z from "zod/mini";
import { actorSchema } from "#domain";
import { answer } from "../errors.ts";
import { signedInOf } from "../signed-in-request.ts";
import { type Api, answers, type RouteParts } from "./route-parts.ts";

/** Who is signed in, and what others commit. */
export function registerChanges(api: Api, { streams }: RouteParts): void {
  api.get(
    "/me",
    {
      schema: {
        operationId: "whoAmI",
        tags: ["session"],
        response: answers(
          z.object({
            tenant: z.string(),
            personId: z.string(),
            actor: actorSchema,
            lastEventId: z.string(),
          }),
        ),
      },
    },
    async (request, reply) => {
      const { tenant, personId, actor } = signedInOf(request);
      // Where the stream of changes stands now: a page that begins there misses nothing of what it reads next.
      const lastEventId = streams.lastEventId(tenant);
      return answer(reply, { ok: true, value: { tenant, personId, actor, lastEventId } });
    },
  );

  api.get(
    "/changes",
    { schema: { operationId: "watchChanges", tags: ["session"] } },
    async (request, reply) => streams.open(request, reply),
  );

  api.get("/openapi.json", { schema: { hide: true } }, async () => api.swagger());
}
