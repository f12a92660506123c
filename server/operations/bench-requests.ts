import { generateKeyPairSync, randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { exportJWK, type KeyObject, SignJWT } from "jose";
import * as z from "zod/mini";
import { newCaseId, type Person } from "#domain";
import { projectRoot } from "../../scripts/project-root.mjs";
import { publicKeysSchema } from "../fhir-access/public-keys.ts";
import { registeredSystems } from "../fhir-access/registered-systems.ts";
import { transactionsOf } from "../stores/transactions.ts";
import { atMost, type Figure, none, told } from "./bench-report.ts";
import { benchTenant } from "./bench-server.ts";
import type { Bench } from "./bench-team.ts";
import { quantile, timesInWords } from "./figures.ts";

const ada: Person = { id: newCaseId(), name: "Ada Example", role: "administrator" };

/** Requests that a gateway brings by FHIR, each answered within the 15 seconds of the guide. */
export async function requests({ database, servers, isSmall }: Bench): Promise<readonly Figure[]> {
  const [{ origin }] = servers;
  const token = await gatewayToken(database, origin);
  const referral = exampleNamed("referral");
  const run = async (count: number, bundle: object) => {
    const times: number[] = [];
    let refused = 0;
    for (let number = 0; number < count; number += 1) {
      const body = JSON.stringify(renumbered(bundle, randomUUID()));
      const from = performance.now();
      const answer = await fetch(`${origin}/fhir/Claim/$submit`, {
        method: "POST",
        headers: { authorization: `Bearer ${token}`, "content-type": "application/fhir+json" },
        body,
      });
      const text = await answer.text();
      times.push(performance.now() - from);
      if (answer.status !== 200 || !text.includes('"A4"')) refused += 1;
    }
    return { times, refused };
  };
  const small = await run(isSmall ? 10 : 50, referral);
  const large = await run(isSmall ? 3 : 10, enlarged(referral));
  return [
    atMost("public referral, slowest answer", quantile(small.times, 1), 15_000, "ms"),
    told("public referral", timesInWords(small.times)),
    atMost("bundle of 5 MB, slowest answer", quantile(large.times, 1), 15_000, "ms"),
    told("bundle of 5 MB", timesInWords(large.times)),
    none("requests that were not answered pended", small.refused + large.refused),
  ];
}

/** A registered gateway, and a token as it gets one. */
async function gatewayToken(
  { app, workspaces }: Bench["database"],
  origin: string,
): Promise<string> {
  const admitted = await workspaces.people.admit(benchTenant, ada);
  if (!admitted.ok) throw new Error(admitted.error.kind);
  const who = { tenant: benchTenant, personId: ada.id, sessionId: "operations" };
  const systems = registeredSystems(transactionsOf({ pool: app, process: "bench" }, who), () =>
    new Date().toISOString(),
  );
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-384" });
  const { systemId } = await systems.register({
    name: "Bench gateway",
    scopes: ["system/Claim.cu"],
    endpoints: [],
    keys: publicKeysSchema.parse({ keys: [{ ...(await exportJWK(publicKey)), kid: "bench" }] }),
  });
  const answer = await fetch(`${origin}/fhir/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      scope: "system/Claim.cu",
      client_assertion_type: "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
      client_assertion: await assertionOf(systemId, `${origin}/fhir/token`, privateKey),
    }),
  });
  return z.looseObject({ access_token: z.string() }).parse(await answer.json()).access_token;
}

async function assertionOf(id: string, audience: string, key: KeyObject): Promise<string> {
  const exp = Math.floor(Date.now() / 1000) + 240;
  return new SignJWT({ iss: id, sub: id, aud: audience, exp, jti: randomUUID() })
    .setProtectedHeader({ alg: "ES384", kid: "bench", typ: "JWT" })
    .sign(key);
}

const resourceSchema = z.looseObject({ resourceType: z.string() });
const bundleSchema = z.looseObject({
  entry: z.array(z.looseObject({ resource: resourceSchema })),
});

/** A public example of a request; where it is from: src/interop/fhir/examples-for-test/README.md. */
function exampleNamed(name: string) {
  const file = join(projectRoot, "src/interop/fhir/examples-for-test/pas-requests.json");
  const found = z
    .array(z.looseObject({ name: z.string(), resource: z.unknown() }))
    .parse(JSON.parse(readFileSync(file, "utf8")))
    .find((one) => one.name === name);
  return bundleSchema.parse(found?.resource);
}

/** The same request under numbers of its own, so that it is another one. */
function renumbered(bundle: object, number: string): object {
  const { entry, ...rest } = bundleSchema.parse(bundle);
  const [claim, ...others] = entry;
  const identifier = { system: "http://example.org/bench", value: number };
  return {
    ...rest,
    identifier,
    entry: [{ ...claim, resource: { ...claim?.resource, identifier: [identifier] } }, ...others],
  };
}

/** With 4,000 observations and a note of 3 MB, which is 5 MB together. */
function enlarged(bundle: object): object {
  const { entry, ...rest } = bundleSchema.parse(bundle);
  const observations = Array.from({ length: 4000 }, (_, index) => ({
    fullUrl: `http://example.org/fhir/Observation/pain-${String(index)}`,
    resource: {
      resourceType: "Observation",
      id: `pain-${String(index)}`,
      status: "final",
      code: { coding: [{ system: "http://loinc.org", code: "72514-3" }] },
      effectiveDateTime: "2026-01-05",
      valueInteger: index % 11,
    },
  }));
  const note = "Pain while sitting, worse on rising. Physical therapy twice a week.\n".repeat(
    44_000,
  );
  const paper = {
    fullUrl: "http://example.org/fhir/DocumentReference/bench-note",
    resource: {
      resourceType: "DocumentReference",
      id: "bench-note",
      status: "current",
      description: "Notes",
      content: [{ attachment: { contentType: "text/plain", data: btoa(note) } }],
    },
  };
  return { ...rest, entry: [...entry, paper, ...observations] };
}
