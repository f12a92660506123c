import { isAbsolute } from "node:path";
import * as z from "zod/mini";

/** What a server needs to know, read from its environment. */
export interface ServerSettings {
  /** The server's own login, never the owner of the database. */
  readonly databaseUrl: string;
  readonly databaseConnections: number;
  readonly host: string;
  readonly port: number;
  /** Absolute path of the built app; null: another server gives it out. */
  readonly assetsFolder: string | null;
  /** Absolute path of the sign-in's settings. */
  readonly signInFile: string;
  /** Addresses of proxies that may say who asks. */
  readonly trustedProxies: readonly string[];
  readonly requestsPerMinute: number | null;
  /** How long requests that are under way may take once the server was told to stop. */
  readonly stopSeconds: number;
  readonly bucket: BucketSettings | null;
  /** Where systems send attachments to the plan; null: nobody is given a Task to send them by. */
  readonly attachmentUrl: string | null;
}

/** Where contents of documents lie outside the database. Its keys are read by the client of the bucket itself. */
export interface BucketSettings {
  readonly endpoint: string | null;
  readonly name: string;
  readonly region: string;
  /** The bucket's name stands in the path and not in the host, as most servers but Amazon's want it. */
  readonly isNameInPath: boolean;
}

/** A setting that is not there or not acceptable. What it says is never repeated: it may hold a password. */
export interface SettingProblem {
  readonly name: string;
  readonly problem: "missing" | "not acceptable";
  readonly allowed: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const wholeNumber = (from: number, to: number) =>
  z.string().check(
    z.regex(/^\d{1,9}$/),
    z.refine((text) => Number(text) >= from && Number(text) <= to),
  );
const filled = z.string().check(z.minLength(1));
const absolutePath = z.string().check(z.refine(isAbsolute));

/** Each setting: what it may say, in words and for the check. A setting that says nothing is not there. */
const known = {
  DATABASE_URL: {
    allowed: "an address like postgres://w_app:password@host:5432/review",
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
  },
  DATABASE_CONNECTIONS: {
    allowed: "a whole number from 2 to 200 (default: 10)",
    schema: wholeNumber(2, 200),
  },
  HOST: {
    allowed: "an address of this machine (default: 127.0.0.1)",
    schema: filled,
  },
  PORT: {
    allowed: "a whole number from 0 to 65535 (default: 4180)",
    schema: wholeNumber(0, 65_535),
  },
  ASSETS_FOLDER: {
    allowed:
      "the absolute path of the built app, or “none” (default: the folder next to the server)",
    schema: z.union([z.literal("none"), absolutePath]),
  },
  SIGN_IN_FILE: {
    allowed: "the absolute path of the sign-in settings file (docs/operations.md)",
    schema: absolutePath,
  },
  TRUSTED_PROXIES: {
    allowed: "addresses or networks separated by commas, like 10.0.0.0/8 (default: none)",
    schema: z.string().check(z.regex(/^[0-9a-f.:/]+(,[0-9a-f.:/]+)*$/i)),
  },
  REQUESTS_PER_MINUTE: {
    allowed: "a whole number from 60 to 1000000, for each session (default: 1200)",
    schema: wholeNumber(60, 1_000_000),
  },
  STOP_SECONDS: {
    allowed: "a whole number from 1 to 300 (default: 20)",
    schema: wholeNumber(1, 300),
  },
  BUCKET_NAME: {
    allowed: "the name of a bucket (default: none, and documents are stored in the database)",
    schema: z.string().check(z.regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)),
  },
  BUCKET_ENDPOINT: {
    allowed: "an address with https, or http on this machine (default: Amazon’s)",
    schema: z.url({ protocol: /^https?$/ }).check(z.refine(isSafeAddress)),
  },
  BUCKET_REGION: { allowed: "a region (default: us-east-1)", schema: filled },
  BUCKET_NAME_IN: {
    allowed: "“path” or “host” (default: path)",
    schema: z.enum(["path", "host"]),
  },
  ATTACHMENT_URL: {
    allowed: "an address with https, without a user name or password in it (default: none)",
    schema: z.url({ protocol: /^https$/ }).check(z.refine(isWithoutSecret)),
  },
} as const;
type SettingName = keyof typeof known;

const required: ReadonlySet<string> = new Set<SettingName>(["DATABASE_URL", "SIGN_IN_FILE"]);

/**
 * Reads the settings, and names every one that is missing or wrong with what is allowed.
 *
 * @param builtAppFolder where the built app lies when nothing else is said
 */
export function readServerSettings(
  environment: Environment,
  builtAppFolder: string,
):
  | { readonly ok: true; readonly value: ServerSettings }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] } {
  const textOf = (name: SettingName): string | null => {
    const text = environment[name]?.trim() ?? "";
    return text === "" ? null : text;
  };
  const problems = Object.entries(known).flatMap(
    ([name, { allowed, schema }]): readonly SettingProblem[] => {
      const text = environment[name]?.trim() ?? "";
      if (text === "") return required.has(name) ? [{ name, problem: "missing", allowed }] : [];
      if (schema.safeParse(text).success) return [];
      return [{ name, problem: "not acceptable", allowed }];
    },
  );
  const databaseUrl = textOf("DATABASE_URL");
  const signInFile = textOf("SIGN_IN_FILE");
  if (problems.length > 0 || databaseUrl === null || signInFile === null) {
    return { ok: false, problems };
  }
  const numberOf = (name: SettingName, otherwise: number): number =>
    Number(textOf(name) ?? otherwise);
  const bucketName = textOf("BUCKET_NAME");
  const assets = textOf("ASSETS_FOLDER") ?? builtAppFolder;
  const requests = textOf("REQUESTS_PER_MINUTE");
  return {
    ok: true,
    value: {
      databaseUrl,
      databaseConnections: numberOf("DATABASE_CONNECTIONS", 10),
      host: textOf("HOST") ?? "127.0.0.1",
      port: numberOf("PORT", 4180),
      assetsFolder: assets === "none" ? null : assets,
      signInFile,
      trustedProxies: textOf("TRUSTED_PROXIES")?.split(",") ?? [],
      requestsPerMinute: requests === null ? null : Number(requests),
      stopSeconds: numberOf("STOP_SECONDS", 20),
      bucket:
        bucketName === null
          ? null
          : {
              name: bucketName,
              endpoint: textOf("BUCKET_ENDPOINT"),
              region: textOf("BUCKET_REGION") ?? "us-east-1",
              isNameInPath: textOf("BUCKET_NAME_IN") !== "host",
            },
      attachmentUrl: textOf("ATTACHMENT_URL"),
    },
  };
}

/** What is printed of settings that are not acceptable: names and what is allowed, never what was given. */
export function settingProblemsInWords(problems: readonly SettingProblem[]): string {
  return [
    "The server was not started. Nothing was changed. Set these in its environment, then start it again:",
    ...problems.map(
      ({ name, problem, allowed }) =>
        `  ${name} is ${problem === "missing" ? "missing" : "not valid"}. Allowed: ${allowed}.`,
    ),
  ].join("\n");
}

/** This check also runs on text that is no address. */
function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}

/** The address is told to other systems, and a secret in it would be as well. */
function isWithoutSecret(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { username, password } = new URL(address);
  return username === "" && password === "";
}
