import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/**
 * Closes connections on which nothing was ever asked, once the server stops. Browsers open some ahead of time; Node
 * counts them neither as idle nor as finished, and a server would wait for them for more than a minute.
 */
export function closeUnusedConnections(app: FastifyInstance): void {
  const unused = new Set<Socket>();
  let isStopping = false;

  app.server.on("connection", (socket: Socket) => {
    if (isStopping) {
      socket.destroy();
      return;
    }
    unused.add(socket);
    socket.once("close", () => unused.delete(socket));
  });
  app.server.on("request", ({ socket }: { readonly socket: Socket }) => unused.delete(socket));
  app.addHook("preClose", async () => {
    isStopping = true;
    for (const socket of unused) socket.destroy();
  });
}
