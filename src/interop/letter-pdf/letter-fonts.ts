import boldAddress from "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf?url";
import regularAddress from "dejavu-fonts-ttf/ttf/DejaVuSans.ttf?url";
import type { LetterFonts } from "./notice-pdf.ts";

/**
 * The fonts of letters, from the application's own origin.
 * @throws {Error} when one of them does not arrive
 */
export async function fetchLetterFonts(): Promise<LetterFonts> {
  const [regular, bold] = await Promise.all([fetchBytes(regularAddress), fetchBytes(boldAddress)]);
  return { regular, bold };
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`A font of the letter did not arrive: ${String(answer.status)}`);
  return new Uint8Array(await answer.arrayBuffer());
}
