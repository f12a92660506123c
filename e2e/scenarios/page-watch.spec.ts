import { expect, test } from "@playwright/test";
import { watchContext } from "../support/page-watch.ts";

// The other scenarios trust this watch to fail them; here each offence is committed on purpose.
const offences = [
  { name: "a console error", commit: () => console.error("planted"), seen: /^console: planted/ },
  {
    name: "an uncaught exception",
    commit: () => {
      setTimeout(() => {
        throw new Error("planted");
      });
    },
    seen: /^uncaught: planted/,
  },
  {
    name: "a promise whose rejection nobody handles",
    commit: () => {
      void Promise.reject(new Error("planted"));
    },
    seen: /^uncaught: planted/,
  },
  {
    name: "a request to another origin",
    commit: () => {
      new Image().src = "http://127.0.0.1:9/planted.png";
    },
    seen: /^policy: img-src refused/,
  },
  {
    name: "text that would become markup",
    commit: () => {
      try {
        document.body.innerHTML = "<b>planted</b>";
      } catch {
        // Trusted Types throws as well as reporting; the report is what this is about.
      }
    },
    seen: /^policy: require-trusted-types-for/,
  },
];

for (const { name, commit, seen } of offences) {
  test(`${name} does not go unseen, on the first page or another`, async ({ context, baseURL }) => {
    const written = await watchContext(context, new URL(baseURL ?? "").origin);
    for (const page of [await context.newPage(), await context.newPage()]) {
      const before = written.length;
      await page.goto("/");
      await page.evaluate(commit);
      await expect
        .poll(() => written.slice(before).join("\n"))
        .toMatch(new RegExp(seen.source, "m"));
    }
  });
}

test("a page that asks another origin is written down even where no policy stands", async ({
  context,
  page,
  baseURL,
}) => {
  const written = await watchContext(context, new URL(baseURL ?? "").origin);
  await page.route("http://elsewhere.invalid/**", (route) =>
    route.fulfill({ body: "<p>elsewhere" }),
  );
  await page.goto("http://elsewhere.invalid/");
  expect(written).toEqual(["foreign request: http://elsewhere.invalid/"]);
});
