import type { Opened } from "./page-source.ts";
import { openSession, usualEffort } from "./pdf-session.ts";
import { pdfSource } from "./pdf-source.ts";

/** Opens a PDF. Its pages are read and drawn one at a time, each within limits of time and memory. */
export async function openPdf(content: Blob): Promise<Opened> {
  const opened = await openSession(content, usualEffort);
  if (!opened.ok) return opened;
  return { ok: true, source: pdfSource(content, opened.session), encloses: opened.encloses };
}
