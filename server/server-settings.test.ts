import { expect, test } from "vitest";
import { readServerSettings, settingProblemsInWords } from "./server-settings.ts";

const enough = {
  DATABASE_URL: "postgres://w_app:s3cret-word@db.internal/review",
  SIGN_IN_FILE: "/etc/review/sign-in.json",
};

test("two settings are enough; all others have a stated value", () => {
  expect(readServerSettings(enough, "/app/dist")).toEqual({
    ok: true,
    value: {
      databaseUrl: enough.DATABASE_URL,
      databaseConnections: 10,
      host: "127.0.0.1",
      port: 4180,
      assetsFolder: "/app/dist",
      signInFile: enough.SIGN_IN_FILE,
      trustedProxies: [],
      requestsPerMinute: null,
      stopSeconds: 20,
      bucket: null,
      attachmentUrl: null,
    },
  });
  expect(
    readServerSettings(
      {
        ...enough,
        ASSETS_FOLDER: "none",
        TRUSTED_PROXIES: "10.0.0.0/8,::1",
        BUCKET_NAME: "charts",
        ATTACHMENT_URL: "https://gateway.example/fhir/$submit-attachment",
      },
      "/app/dist",
    ),
  ).toMatchObject({
    value: {
      assetsFolder: null,
      trustedProxies: ["10.0.0.0/8", "::1"],
      bucket: { name: "charts", endpoint: null, region: "us-east-1", isNameInPath: true },
      attachmentUrl: "https://gateway.example/fhir/$submit-attachment",
    },
  });
});

test("every setting that is missing or wrong is named with what is allowed, and none is repeated", () => {
  const wrong = {
    DATABASE_URL: "mysql://w_app:s3cret-word@db/review",
    DATABASE_CONNECTIONS: "0x10",
    PORT: "65536",
    ASSETS_FOLDER: "dist",
    TRUSTED_PROXIES: "the proxy",
    REQUESTS_PER_MINUTE: "1e3",
    STOP_SECONDS: "0",
    BUCKET_NAME: "Charts",
    BUCKET_ENDPOINT: "http://bucket.example:9000",
    BUCKET_NAME_IN: "anywhere",
    ATTACHMENT_URL: "http://gateway.example/attachments",
  };
  const read = readServerSettings(wrong, "/app/dist");
  if (read.ok) throw new Error("accepted");
  expect(read.problems.map(({ name, problem }) => [name, problem])).toEqual([
    ["DATABASE_URL", "not acceptable"],
    ["DATABASE_CONNECTIONS", "not acceptable"],
    ["PORT", "not acceptable"],
    ["ASSETS_FOLDER", "not acceptable"],
    ["SIGN_IN_FILE", "missing"],
    ["TRUSTED_PROXIES", "not acceptable"],
    ["REQUESTS_PER_MINUTE", "not acceptable"],
    ["STOP_SECONDS", "not acceptable"],
    ["BUCKET_NAME", "not acceptable"],
    ["BUCKET_ENDPOINT", "not acceptable"],
    ["BUCKET_NAME_IN", "not acceptable"],
    ["ATTACHMENT_URL", "not acceptable"],
  ]);
  const words = settingProblemsInWords(read.problems);
  for (const { name, allowed } of read.problems) {
    expect(words).toContain(`${name} is `);
    expect(words).toContain(allowed);
  }
  for (const given of Object.values(wrong).filter(({ length }) => length > 4)) {
    expect(words).not.toContain(given);
  }
});

test("a setting that says nothing is missing, and never an empty value", () => {
  const read = readServerSettings({ DATABASE_URL: " ", SIGN_IN_FILE: "" }, "/app/dist");
  expect(read).toMatchObject({
    ok: false,
    problems: [
      { name: "DATABASE_URL", problem: "missing" },
      { name: "SIGN_IN_FILE", problem: "missing" },
    ],
  });
});

test.each([
  ["ATTACHMENT_URL", "http://127.0.0.1/attachments"],
  ["ATTACHMENT_URL", "https://gateway:s3cret-word@gateway.example/attachments"],
  ["ATTACHMENT_URL", "ftp://gateway.example"],
  // Without a scheme it is no address at all, which is told like any other fault.
  ["ATTACHMENT_URL", "gateway.example/attachments"],
  ["BUCKET_ENDPOINT", "bucket.example"],
  ["DATABASE_URL", "db.internal/review"],
])("%s is not acceptable as %s", (name, text) => {
  const read = readServerSettings({ ...enough, [name]: text }, "/app/dist");
  expect(read).toMatchObject({ ok: false, problems: [{ name, problem: "not acceptable" }] });
});
