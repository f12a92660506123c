import type { Page } from "@playwright/test";

export type DroppedFile = { readonly name: string; readonly content: Buffer };

/** Drops files on the page, all at once, as a person does from a folder. */
export async function dropFiles(page: Page, dropped: readonly DroppedFile[]): Promise<void> {
  const files = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const { name, base64 } of all) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    },
    dropped.map(({ name, content }) => ({ name, base64: content.toString("base64") })),
  );
  await page.getByRole("heading", { level: 1 }).dispatchEvent("drop", { dataTransfer: files });
}

/** A value as a file of JSON. */
export function jsonFile(name: string, value: unknown): DroppedFile {
  return { name, content: Buffer.from(JSON.stringify(value)) };
}
