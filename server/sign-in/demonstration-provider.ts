import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { exportJWK, generateKeyPair } from "jose";
import { Provider, type Configuration, type KoaContextWithOIDC } from "oidc-provider";
import {
  type DemonstrationPerson,
  demonstrationMapping,
  demonstrationPeople,
} from "./demonstration-people.ts";
import { demonstrationPage, demonstrationSignOutPage } from "./demonstration-page.ts";
import { checkedSettings, isLoopback, type SignInSettings } from "./sign-in-settings.ts";

/** The environment variable that the settings of a demonstration name for the client’s secret. */
const secretVariable = "DEMONSTRATION_CLIENT_SECRET";

export interface DemonstrationProvider {
  readonly issuer: string;
  /** What `createSignIn` needs to sign people in here. */
  readonly settings: SignInSettings;
  readonly environment: Readonly<Record<string, string>>;
  /** Changes or removes (null) somebody at the provider, as its administrator would. */
  readonly setPerson: (subject: string, person: DemonstrationPerson | null) => void;
  readonly close: () => Promise<void>;
}

/**
 * A sign-in provider for demonstrations and tests: a real one, on this machine’s own address, where one picks who to
 * be and nobody types a password. No built server contains it: `oidc-provider` is a development dependency.
 *
 * @param publicUrl - the workstation’s address, on this machine too
 * @param port - 0 for any that is free
 * @throws for an address that others can reach
 */
export async function startDemonstrationProvider({
  publicUrl,
  tenant,
  port = 0,
  people: given = demonstrationPeople,
}: {
  readonly publicUrl: string;
  readonly tenant: string;
  readonly port?: number;
  readonly people?: readonly DemonstrationPerson[];
}): Promise<DemonstrationProvider> {
  if (!isLoopback(publicUrl) || process.env["NODE_ENV"] === "production") {
    throw new Error(
      "The demonstration sign-in asks for no password, so it only runs on this machine, and never in production. Nothing was started.",
    );
  }
  const people = new Map(given.map((person) => [person.subject, person]));
  const secret = randomBytes(24).toString("base64url");
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const issuer = `http://127.0.0.1:${String(address.port)}`;
  const provider = new Provider(issuer, await configuration({ publicUrl, tenant, secret, people }));
  const handle = provider.callback();
  server.on("request", (request, response) => {
    const isPicking = request.url?.startsWith("/pick/") === true;
    // oidc-provider answers its own failures; what is left is a browser that came without its cookies.
    const done = isPicking
      ? pick(provider, people, publicUrl, request, response)
      : handle(request, response);
    void Promise.resolve(done).catch(() => {
      response
        .writeHead(400, { "content-type": "text/plain" })
        .end("Start again from the workstation.");
    });
  });
  return {
    issuer,
    settings: checkedSettings({
      publicUrl,
      tenants: [
        {
          tenant,
          issuer,
          clientId: "reviewer-workstation",
          clientSecretVariable: secretVariable,
          ...demonstrationMapping,
        },
      ],
    }),
    environment: { [secretVariable]: secret },
    setPerson(subject, person) {
      if (person === null) people.delete(subject);
      else people.set(subject, person);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

/** Shows who one can be; takes the choice that is posted. */
async function pick(
  provider: Provider,
  people: ReadonlyMap<string, DemonstrationPerson>,
  publicUrl: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt } = await provider.interactionDetails(request, response);
  if (request.method !== "POST") {
    response.writeHead(200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": `default-src 'none'; style-src 'unsafe-inline'; form-action 'self' ${publicUrl}`,
      "cache-control": "no-store",
    });
    response.end(demonstrationPage([...people.values()], prompt.reasons.includes("login_prompt")));
    return;
  }
  const subject = new URLSearchParams(await text(request)).get("subject");
  const accountId = subject !== null && people.has(subject) ? subject : null;
  const result =
    accountId === null
      ? { error: "access_denied" }
      : { login: { accountId, amr: ["demonstration"], remember: false } };
  await provider.interactionFinished(request, response, result);
}

async function configuration({
  publicUrl,
  tenant,
  secret,
  people,
}: {
  readonly publicUrl: string;
  readonly tenant: string;
  readonly secret: string;
  readonly people: ReadonlyMap<string, DemonstrationPerson>;
}): Promise<Configuration> {
  const { privateKey } = await generateKeyPair("ES256", { extractable: true });
  const { claims } = demonstrationMapping;
  return {
    clients: [
      {
        client_id: "reviewer-workstation",
        client_secret: secret,
        redirect_uris: [new URL(`/auth/callback/${tenant}`, publicUrl).href],
        post_logout_redirect_uris: [new URL("/", publicUrl).href],
        backchannel_logout_uri: new URL(`/auth/back-channel-logout/${tenant}`, publicUrl).href,
        backchannel_logout_session_required: true,
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
        id_token_signed_response_alg: "ES256",
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: "ES256", use: "sig" }] },
    cookies: { keys: [randomBytes(24).toString("base64url")] },
    claims: { openid: ["sub", "auth_time", "amr", "acr"], profile: Object.values(claims) },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        // The page that oidc-provider brings asks another house for its letters.
        logoutSource: async (context, form) => {
          context.body = demonstrationSignOutPage(form);
        },
      },
    },
    interactions: { url: (_context, { uid }) => `/pick/${uid}` },
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
    // Nobody is asked for consent: the workstation belongs to the same house.
    loadExistingGrant: grantFor,
    ttl: {
      AccessToken: 300,
      Grant: 86_400,
      IdToken: 3600,
      Interaction: 3600,
      RefreshToken: 86_400,
      Session: 86_400,
    },
    findAccount: (_context, subject) => {
      const person = people.get(subject);
      if (person === undefined) return undefined;
      const { name, groups, credentials, licence, specialty } = person;
      return {
        accountId: subject,
        claims: () => ({
          sub: subject,
          name,
          groups: [...groups],
          ...(credentials === undefined ? {} : { credentials }),
          ...(licence === undefined
            ? {}
            : { license_state: licence.state, license_number: licence.number }),
          ...(specialty === undefined ? {} : { specialty }),
        }),
      };
    },
  };
}

async function grantFor({ oidc }: KoaContextWithOIDC) {
  const { client, session, provider } = oidc;
  if (client === undefined || session?.accountId === undefined) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid profile");
  await grant.save();
  return grant;
}
