import * as z from "zod/mini";
import { denialFormSchema, personSchema, planDetailsSchema, settingsSchema } from "#domain";
import { answer, NotAcceptable } from "../errors.ts";
import { workspaceFor } from "../store-user.ts";
import { type Api, answers, idParams, ifRevisionOf, type RouteParts } from "./route-parts.ts";

const storedPersonSchema = z.object({ person: personSchema, revision: z.int() });
const tags = ["setup"];

/** People, the plan's own words, and settings. */
export function registerSetup(api: Api, { workspaceOf }: RouteParts): void {
  api.get(
    "/people",
    {
      schema: {
        operationId: "listPeople",
        tags,
        response: answers(
          z.object({
            people: z.array(storedPersonSchema),
            unreadable: z.int(),
            removed: z.array(z.tuple([z.string(), z.int()])),
          }),
        ),
      },
    },
    async (request, reply) => {
      const listed = await workspaceFor(request, workspaceOf).people.list();
      if (!listed.ok) return answer(reply, listed);
      const { people, unreadable, removed } = listed.value;
      return answer(reply, { ok: true, value: { people, unreadable, removed: [...removed] } });
    },
  );

  api.put(
    "/people/:id",
    {
      schema: {
        operationId: "savePerson",
        tags,
        params: idParams,
        body: personSchema,
        response: answers(storedPersonSchema),
      },
    },
    async (request, reply) => {
      if (request.body.id !== request.params.id) {
        throw new NotAcceptable([{ path: "id", message: "must match the ID in the address" }]);
      }
      const { people } = workspaceFor(request, workspaceOf);
      return answer(reply, await people.save(request.body, { ifRevision: ifRevisionOf(request) }));
    },
  );

  api.delete(
    "/people/:id",
    {
      schema: {
        operationId: "removePerson",
        tags,
        params: idParams,
        response: answers(z.null()),
      },
    },
    async (request, reply) => {
      const { people } = workspaceFor(request, workspaceOf);
      return answer(
        reply,
        await people.remove(request.params.id, { ifRevision: ifRevisionOf(request) }),
      );
    },
  );

  const one = (schema: z.core.$ZodType) => ({
    tags,
    response: answers(z.object({ revision: z.int(), value: z.nullable(schema) })),
  });

  api.get(
    "/plan",
    { schema: { operationId: "readPlan", ...one(planDetailsSchema) } },
    async (request, reply) => answer(reply, await workspaceFor(request, workspaceOf).plan.read()),
  );
  api.put(
    "/plan",
    {
      schema: {
        operationId: "writePlan",
        body: z.strictObject({ value: z.nullable(planDetailsSchema) }),
        ...one(planDetailsSchema),
      },
    },
    async (request, reply) => {
      const { plan } = workspaceFor(request, workspaceOf);
      return answer(
        reply,
        await plan.write(request.body.value, { ifRevision: ifRevisionOf(request) }),
      );
    },
  );
  api.get(
    "/denial-form",
    { schema: { operationId: "readDenialForm", ...one(denialFormSchema) } },
    async (request, reply) =>
      answer(reply, await workspaceFor(request, workspaceOf).denialForm.read()),
  );
  api.put(
    "/denial-form",
    {
      schema: {
        operationId: "writeDenialForm",
        body: z.strictObject({ value: z.nullable(denialFormSchema) }),
        ...one(denialFormSchema),
      },
    },
    async (request, reply) => {
      const { denialForm } = workspaceFor(request, workspaceOf);
      return answer(
        reply,
        await denialForm.write(request.body.value, { ifRevision: ifRevisionOf(request) }),
      );
    },
  );
  api.get(
    "/settings",
    { schema: { operationId: "readSettings", ...one(settingsSchema) } },
    async (request, reply) =>
      answer(reply, await workspaceFor(request, workspaceOf).settings.read()),
  );
  api.put(
    "/settings",
    {
      schema: {
        operationId: "writeSettings",
        body: z.strictObject({ value: z.nullable(settingsSchema) }),
        ...one(settingsSchema),
      },
    },
    async (request, reply) => {
      const { settings } = workspaceFor(request, workspaceOf);
      return answer(
        reply,
        await settings.write(request.body.value, { ifRevision: ifRevisionOf(request) }),
      );
    },
  );
}
