import type { LetterFonts } from "./notice-pdf.ts";

/**
 * The fonts of letters, from the application's own origin.
 * @throws {Error} when one of them does not arrive
 */
export async function fetchLetterFonts(): Promise<LetterFonts> {
  // Where they are is asked for when they are wanted: the server, which has them on its disk, enters this room as well.
  const [regular, bold] = await Promise.all([
    import("dejavu-fonts-ttf/ttf/DejaVuSans.ttf?url").then(fetchBytes),
    import("dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf?url").then(fetchBytes),
  ]);
  return { regular, bold };
}

async function fetchBytes({ default: address }: { default: string }): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`A font of the letter did not arrive: ${String(answer.status)}`);
  return new Uint8Array(await answer.arrayBuffer());
}
