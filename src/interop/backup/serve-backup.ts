import { readBackup } from "#domain";
import { decryptWithPassphrase, encryptForPassphrase } from "./age-file.ts";
import { type BackupAnswer, type BackupPort, isRequest } from "./worker-messages.ts";

const rowsAtOnce = 500;
const bytesBetweenReports = 1024 * 1024;

/**
 * The worker's end: makes the key of a passphrase, encrypts and decrypts, reads and checks, so that the page goes on
 * drawing and answering.
 *
 * @param workFactor lower in tests only
 */
export function serveBackup(port: BackupPort, workFactor?: number): void {
  const answer = (message: BackupAnswer): void => port.postMessage(message);
  let onLines: ((bytes: Uint8Array | null) => void) | null = null;

  async function* lines(): AsyncGenerator<Uint8Array> {
    for (;;) {
      const asked = new Promise<Uint8Array | null>((resolve) => {
        onLines = resolve;
      });
      answer({ kind: "more" });
      const bytes = await asked;
      if (bytes === null) return;
      yield bytes;
    }
  }

  async function encrypt(passphrase: string): Promise<void> {
    answer({
      kind: "encrypted",
      file: await encryptForPassphrase(lines(), passphrase, workFactor),
    });
  }

  async function open(file: Blob, passphrase: string): Promise<void> {
    const opened = await decryptWithPassphrase(file, passphrase);
    if (!opened.ok) return answer({ kind: "refused", error: opened.error });
    const read = await readBackup(counted(opened.value), (bytes) => new Blob([bytes]));
    if (!read.ok) return answer({ kind: "refused", error: read.error });
    const { header, rows, contents } = read.value;
    for (let at = 0; at < rows.length; at += rowsAtOnce) {
      answer({ kind: "rows", rows: rows.slice(at, at + rowsAtOnce) });
    }
    return answer({ kind: "read", header, contents });
  }

  async function* counted(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    let told = 0;
    answer({ kind: "reading", bytes });
    for await (const chunk of chunks) {
      yield chunk;
      bytes += chunk.length;
      if (bytes - told < bytesBetweenReports) continue;
      told = bytes;
      answer({ kind: "reading", bytes });
    }
  }

  async function orFailed(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch {
      answer({ kind: "failed" });
    }
  }

  port.addEventListener("message", ({ data }) => {
    if (!isRequest(data)) return;
    if (data.kind === "lines") onLines?.(data.bytes);
    else if (data.kind === "encrypt") void orFailed(encrypt(data.passphrase));
    else void orFailed(open(data.file, data.passphrase));
  });
}
