import { Decrypter, Encrypter } from "age-encryption";

/**
 * How hard a passphrase is to guess: scrypt with N = 2^18, as the age command has it. Files are read with any
 * work factor up to what the package allows.
 */
const scryptWorkFactor = 18;

/** The passphrase as it is used: the same letters typed on another keyboard open the file as well. */
function usedForm(passphrase: string): string {
  return passphrase.normalize("NFC");
}

/**
 * Encrypts a file of lines for a passphrase, as the age format has it (age-encryption.org/v1).
 *
 * @param workFactor lower in tests only
 */
export async function encryptForPassphrase(
  lines: AsyncGenerator<Uint8Array>,
  passphrase: string,
  workFactor = scryptWorkFactor,
): Promise<Blob> {
  const encrypter = new Encrypter();
  encrypter.setScryptWorkFactor(workFactor);
  encrypter.setPassphrase(usedForm(passphrase));
  return new Response(await encrypter.encrypt(streamOf(lines))).blob();
}

export type AgeProblem = "not-an-age-file" | "wrong-passphrase" | "damaged-header";

/** Opens a file. What comes after a damaged place is not given: the chunks end there. */
export async function decryptWithPassphrase(
  file: Blob,
  passphrase: string,
): Promise<
  | { readonly ok: true; readonly value: AsyncGenerator<Uint8Array> }
  | { readonly ok: false; readonly error: AgeProblem }
> {
  if ((await file.slice(0, mark.length).text()) !== mark) {
    return { ok: false, error: "not-an-age-file" };
  }
  const decrypter = new Decrypter();
  decrypter.addPassphrase(usedForm(passphrase));
  try {
    return { ok: true, value: chunksOf(await decrypter.decrypt(file.stream())) };
  } catch (error) {
    const isRefused = error instanceof Error && error.message.startsWith("no identity matched");
    return { ok: false, error: isRefused ? "wrong-passphrase" : "damaged-header" };
  }
}

const mark = "age-encryption.org/v1";

function streamOf(lines: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(next.value);
    },
  });
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader();
  for (;;) {
    const next = await nextOf(reader);
    if (next === null || next.done) return;
    yield next.value;
  }
}

async function nextOf(reader: ReadableStreamDefaultReader<Uint8Array>) {
  try {
    return await reader.read();
  } catch {
    // A piece that does not authenticate: whoever reads the lines finds that their end is missing.
    return null;
  }
}
