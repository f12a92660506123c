import type { Page } from "@playwright/test";

/** A script file as it came over the wire. */
export type LoadedScript = {
  readonly path: string;
  /** Bytes, compressed as the server sends them. */
  readonly bytes: number;
  /** What it brings, where that may only come on use. */
  readonly holds: "pdf" | "charts" | undefined;
};

/** Writes down every script that a page loads from now on. */
export function watchScripts(page: Page): { readonly loaded: () => Promise<LoadedScript[]> } {
  const arriving: Promise<LoadedScript | undefined>[] = [];
  page.on("response", (response) => {
    const path = new URL(response.url()).pathname;
    if (!/\.m?js$/.test(path)) return;
    const script = (async () => {
      const [bytes, text] = await Promise.all([
        response.headerValue("content-length"),
        response.text(),
      ]);
      return { path, bytes: Number(bytes), holds: contentOf(text) };
    })();
    // One that is still arriving when its page is closed is nobody's: who asks for all of them waits for each.
    script.catch(() => undefined);
    arriving.push(script);
  });
  return {
    loaded: async () => (await Promise.all(arriving)).filter((script) => script !== undefined),
  };
}

export function bytesOf(scripts: readonly LoadedScript[]): number {
  return scripts.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** Told by words that survive minifying, so that a chunk of any name is found. */
function contentOf(text: string): LoadedScript["holds"] {
  if (text.includes("pdfjs")) return "pdf";
  return text.includes("visx-") ? "charts" : undefined;
}
