import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { installNativeDigest } from "./native-digest.ts";
import { readServerSettings, settingProblemsInWords } from "./server-settings.ts";
import { NotStarted, startServer } from "./start-server.ts";
import { readSignInSettings, type SignInSettings } from "./sign-in/sign-in-settings.ts";

/** The app is built to `app`, beside the built server. */
const builtApp = join(dirname(fileURLToPath(import.meta.url)), "app");

installNativeDigest();
try {
  await main();
} catch (error) {
  if (!(error instanceof NotStarted)) throw error;
  fail(error.message);
}

async function main(): Promise<void> {
  const read = readServerSettings(process.env, builtApp);
  if (!read.ok) return fail(settingProblemsInWords(read.problems));
  const settings = read.value;
  const server = await startServer({
    settings,
    signIn: signInFrom(settings.signInFile),
    environment: process.env,
    log: process.stdout,
    clock: () => new Date().toISOString(),
  });
  let isStopping = false;
  const stop = (): void => {
    // A second signal ends the process as it would any other.
    if (isStopping) process.exit(1);
    isStopping = true;
    void server.stop();
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

function signInFrom(file: string): SignInSettings {
  try {
    return readSignInSettings(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : "";
    throw new NotStarted(
      `The sign-in settings file (SIGN_IN_FILE) can’t be used. Nothing was changed. ${why}`,
    );
  }
}

function fail(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
