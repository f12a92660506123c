import { build } from "./build.mjs";
import { installDependencies } from "./install-dependencies.mjs";
import { listen } from "./listen.mjs";
import { createStaticServer } from "./static-server.mjs";

const asked = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(asked) || asked < 0 || asked > 65_535) {
  console.error(
    `PORT is "${process.env.PORT}". Nothing was started. Give a whole number from 0 to 65535.`,
  );
  process.exit(1);
}
installDependencies();
console.log("Building ...");
const folder = await build();
const port = await listen(createStaticServer(folder), { port: asked, next: true });
console.log(`\nReviewer workstation: http://127.0.0.1:${port}/\nPress Ctrl+C to stop.`);
