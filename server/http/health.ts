import type { FastifyInstance } from "fastify";

/** `/health/live`: the process answers. `/health/ready`: it can work, and is not about to stop. */
export function registerHealth(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  let isStopping = false;
  app.addHook("preClose", async () => {
    isStopping = true;
  });
  app.get("/health/live", { schema: { hide: true } }, async () => ({ status: "live" }));
  app.get("/health/ready", { schema: { hide: true } }, async (_request, reply) => {
    const ready = !isStopping && (await isReady().catch(() => false));
    return reply
      .code(ready ? 200 : 503)
      .header("Cache-Control", "no-store")
      .send({ status: ready ? "ready" : "not-ready" });
  });
}
