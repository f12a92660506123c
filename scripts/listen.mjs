/**
 * Starts a server on 127.0.0.1.
 *
 * @param {import("node:http").Server} server
 * @param {{ port: number, next?: boolean }} wanted next: take the next free port when this one is in use;
 *   port 0 takes any free one
 * @returns {Promise<number>} the port in use
 * @throws the system's error, such as EADDRINUSE or EACCES
 */
export async function listen(server, { port, next = false }) {
  try {
    return await listenOn(server, port);
  } catch (error) {
    if (!next || error.code !== "EADDRINUSE" || port >= 65_535) throw error;
    return listen(server, { port: port + 1, next });
  }
}

function listenOn(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve(server.address().port);
    });
  });
}
