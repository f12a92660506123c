import Fastify, { type FastifyInstance, LogController } from "fastify";
import type { ZodTypeProvider } from "fastify-type-provider-zod";
import { type AppOptions, defaultLimits } from "./app-options.ts";
import { serveAssets } from "./assets.ts";
import { refuseUnknown, registerErrors, unreadable } from "./errors.ts";
import { createEventStreams } from "./event-streams.ts";
import { registerHealth } from "./health.ts";
import { loggerOf, registerAccessLog } from "./log.ts";
import { registerOpenApi } from "./open-api.ts";
import { registerRateLimit } from "./rate-limit.ts";
import { registerRoutes } from "./routes/index.ts";
import { registerSecurityHeaders, securityHeadersFor } from "./security-headers.ts";
import { registerSignedIn, requireSignedIn } from "./signed-in-request.ts";
import { closeUnusedConnections } from "./unused-connections.ts";
import { registerUploads } from "./upload.ts";
import { serializerCompiler, validatorCompiler } from "./validation.ts";
import { registerVersion } from "./version.ts";

/**
 * The team server as one Fastify instance, not yet listening: the ports under /api/v1, changes as they happen, the
 * built app, and whatever plugins bring. `close()` answers what is under way, ends the streams and refuses the rest.
 */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const limits = { ...defaultLimits, ...options.limits };
  const app = Fastify({
    logger: loggerOf(options.log),
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: limits.bodyBytes,
    requestTimeout: 120_000,
    exposeHeadRoutes: false,
    // An address that cannot be read comes past every hook, and the framework's own words would repeat it.
    frameworkErrors: (_error, _request, reply) => {
      reply.hijack();
      reply.raw
        .writeHead(400, { ...securityHeadersFor("/"), "Content-Type": "application/json" })
        .end(JSON.stringify(unreadable));
    },
    trustProxy: options.trustProxy === undefined ? false : [options.trustProxy].flat(),
    // An id that somebody sends is no id of ours.
    requestIdHeader: false,
    genReqId: () => crypto.randomUUID(),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  registerErrors(app);
  registerSecurityHeaders(app);
  registerAccessLog(app);
  await registerUploads(app, limits);
  registerSignedIn(app, options.whoIs);
  await registerRateLimit(app, limits);
  await registerOpenApi(app);
  registerHealth(app, options.isReady);
  const streams = createEventStreams(options.changes, { ...limits, whoIs: options.whoIs });
  app.addHook("preClose", streams.close);
  closeUnusedConnections(app);
  for (const plugin of options.plugins?.open ?? []) await app.register(plugin);
  await app.register(
    async (api) => {
      registerVersion(api);
      requireSignedIn(api);
      registerRoutes(api.withTypeProvider<ZodTypeProvider>(), {
        workspaceOf: options.workspaceOf,
        streams,
        limits,
      });
      for (const plugin of options.plugins?.signedIn ?? []) await api.register(plugin);
    },
    { prefix: "/api/v1" },
  );
  if (options.assetsFolder === null) refuseUnknown(app);
  else serveAssets(app, options.assetsFolder);
  return app;
}
