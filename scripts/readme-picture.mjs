import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { build } from "./build.mjs";
import { findChromium } from "./find-chromium.mjs";
import { listen } from "./listen.mjs";
import { projectRoot } from "./project-root.mjs";
import { createStaticServer } from "./static-server.mjs";

/**
 * `npm run picture` draws the picture of the README anew; with `--check` it says whether what the picture shows was
 * changed after it, and ends with 1 then.
 */
const picture = "docs/images/review.png";
const shown = [
  "src/ui",
  "src/features/review",
  "src/features/determination",
  "src/features/case-header",
];

function git(...words) {
  return execFileSync("git", words, { cwd: projectRoot, encoding: "utf8" }).trim();
}

function check() {
  const last = git("log", "-1", "--format=%H", "--", picture);
  const since = git("log", "--oneline", `${last}..HEAD`, "--", ...shown);
  if (since === "") console.log("The picture of the README is as new as the pages it shows.");
  else {
    console.log(
      `The picture of the README is older than these changes. Renew it: npm run picture\n${since}`,
    );
    process.exitCode = 1;
  }
}

async function renew() {
  const server = createStaticServer(await build(".cache/picture"));
  const port = await listen(server, { port: 0 });
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`http://127.0.0.1:${String(port)}/`);
  await page.getByRole("button", { name: "Load the sample cases" }).click();
  await page.getByRole("link", { name: /SYN-01/ }).click();
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.getByRole("complementary").first().waitFor();
  await page.screenshot({ path: join(projectRoot, picture) });
  await browser.close();
  server.close();
  console.log(`${picture} is renewed. Look at it, then commit it.`);
}

if (process.argv.includes("--check")) check();
else await renew();
