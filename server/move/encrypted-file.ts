import { createHash } from "node:crypto";
import { closeSync, openSync, readSync, unlinkSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { randomUUID } from "node:crypto";
import { Decrypter, Encrypter } from "age-encryption";
import { type BackupContents, type BackupProblem, readBackup } from "#domain";
import type { HeldPart } from "./import-backup.ts";

/** The passphrase as every part of the product uses it: the same letters typed on another keyboard open the file. */
function usedForm(passphrase: string): string {
  return passphrase.normalize("NFC");
}

/** As the workstation writes it: scrypt with N = 2^18. */
const scryptWorkFactor = 18;

/** Encrypts what is written, as the age format has it (age-encryption.org/v1). */
export async function encryptedStream(
  plain: ReadableStream<Uint8Array>,
  passphrase: string,
  workFactor = scryptWorkFactor,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(usedForm(passphrase));
  return encrypter.encrypt(plain);
}

export type FileProblem = BackupProblem | { readonly kind: "not-a-backup" | "wrong-passphrase" };

/** A backup that is whole, with the hash of its file; `release` gives back what it holds on disk. */
export interface OpenedFile {
  readonly backup: BackupContents<HeldPart>;
  readonly fileSha256: string;
  readonly release: () => void;
}

/**
 * Opens and reads a whole backup before anything of it is used. Contents of documents lie in a file without a name
 * meanwhile, decrypted as the server itself stores them; its end, or the process's, takes them away.
 */
export async function openEncrypted(
  file: AsyncIterable<Uint8Array>,
  passphrase: string,
): Promise<
  | { readonly ok: true; readonly value: OpenedFile }
  | { readonly ok: false; readonly error: FileProblem }
> {
  const hash = createHash("sha256");
  const decrypter = new Decrypter();
  decrypter.addPassphrase(usedForm(passphrase));
  const plain = await decrypter
    .decrypt(streamOf(file, hash.update.bind(hash)))
    .catch((error: unknown) => {
      const isRefused = error instanceof Error && error.message.startsWith("no identity matched");
      return isRefused ? "wrong-passphrase" : "not-a-backup";
    });
  if (typeof plain === "string") return { ok: false, error: { kind: plain } };
  const parts = createPartsFile();
  const read = await readBackup(chunksOf(plain), parts.hold);
  if (!read.ok) {
    parts.release();
    return read;
  }
  return {
    ok: true,
    value: { backup: read.value, fileSha256: hash.digest("hex"), release: parts.release },
  };
}

function createPartsFile(): {
  readonly hold: (bytes: Uint8Array<ArrayBuffer>) => HeldPart;
  readonly release: () => void;
} {
  const path = join(tmpdir(), `move-${randomUUID()}`);
  const file = openSync(path, "wx+", 0o600);
  unlinkSync(path);
  let end = 0;
  return {
    hold(bytes) {
      const from = end;
      const { length } = bytes;
      for (let done = 0; done < length;)
        done += writeSync(file, bytes, done, length - done, from + done);
      end += length;
      return () => {
        const part = new Uint8Array(length);
        for (let done = 0; done < length;) {
          const read = readSync(file, part, done, length - done, from + done);
          if (read === 0) throw new Error("Part of the file is missing.");
          done += read;
        }
        return part;
      };
    },
    release: () => closeSync(file),
  };
}

function streamOf(
  chunks: AsyncIterable<Uint8Array>,
  onChunk: (chunk: Uint8Array) => void,
): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next();
      if (next.done === true) return controller.close();
      onChunk(next.value);
      return controller.enqueue(new Uint8Array(next.value));
    },
  });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    // A piece that does not authenticate ends it: whoever reads the lines finds that their end is missing.
    const next = await reader.read().catch(() => null);
    if (next === null || next.done) return;
    yield next.value;
  }
}
