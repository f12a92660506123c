import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, type Page } from "@playwright/test";
import { readableParts } from "./profile/readable-parts.ts";

/** Expects that nothing the browser may write down outside of the store holds these words. */
export async function expectNoTrace(page: Page, words: string): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const { entries } = await cdp.send("Page.getNavigationHistory");
  const kept = await page.evaluate(() => ({
    address: window.location.href,
    state: JSON.stringify(window.history.state),
    title: document.title,
    session: JSON.stringify(Object.entries(window.sessionStorage)),
    local: JSON.stringify(Object.entries(window.localStorage)),
  }));
  await cdp.detach();
  for (const [place, text] of Object.entries({ ...kept, entries: JSON.stringify(entries) })) {
    expect(text.toLowerCase(), place).not.toContain(words.toLowerCase());
  }
}

/** A file of a browser's profile, by its path in it, with all that it says. */
export type ProfileFile = { readonly path: string; readonly parts: readonly Buffer[] };

/** Every file of a profile whose browser is closed, so that everything is written. */
export function readProfile(profile: string): readonly ProfileFile[] {
  return readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return { path: relative(profile, path), parts: readableParts(path, readFileSync(path)) };
    });
}

/** The files that hold the words, as they are or all in small or capital letters, and what stands around them. */
export function holding(files: readonly ProfileFile[], words: string): readonly string[] {
  const forms = [...new Set([words, words.toLowerCase(), words.toUpperCase()])].flatMap(formsOf);
  return files.flatMap(({ path, parts }) => {
    for (const part of parts) {
      for (const form of forms) {
        const at = part.indexOf(form);
        if (at < 0) continue;
        const around = part.toString("latin1", Math.max(0, at - 60), at + 100);
        return [`${path}: ${around.replaceAll(/[^ -~]+/g, "·")}`];
      }
    }
    return [];
  });
}

/** How words may be written down: as text of every width, in hexadecimal, and in base64 wherever they stand in it. */
function formsOf(words: string): readonly Buffer[] {
  const plain = Buffer.from(words, "utf8");
  const wide = Buffer.from(words, "utf16le");
  const inBase64 = [plain, wide].flatMap((bytes) =>
    [0, 1, 2].flatMap((before) => {
      const text = Buffer.concat([Buffer.alloc(before), bytes]).toString("base64");
      // The letters at both ends are made of what stands beside the words as well.
      const own = text.slice(before === 0 ? 0 : before + 1).replace(/.?.=*$/, "");
      return [own, own.replaceAll("+", "-").replaceAll("/", "_")];
    }),
  );
  const inHex = plain.toString("hex");
  return [
    plain,
    wide,
    Buffer.from(wide).swap16(),
    ...[...inBase64, inHex, inHex.toUpperCase()].flatMap((text) => [
      Buffer.from(text),
      Buffer.from(text, "utf16le"),
    ]),
  ];
}
