import { systemScopes } from "#domain";

/** Paths that a gateway is told by `smartConfigurationOf`. */
export const fhirPaths = {
  smartConfiguration: "/fhir/.well-known/smart-configuration",
  token: "/fhir/token",
} as const;

/** `/fhir/.well-known/smart-configuration`, for backend services alone (SMART App Launch 2.2, conformance). */
export function smartConfigurationOf(publicUrl: string) {
  return {
    token_endpoint: new URL(fhirPaths.token, publicUrl).href,
    grant_types_supported: ["client_credentials"],
    token_endpoint_auth_methods_supported: ["private_key_jwt"],
    token_endpoint_auth_signing_alg_values_supported: ["RS384", "ES384"],
    scopes_supported: systemScopes,
    // Nobody signs in to an app here, but the guide requires the member, and no method other than this one.
    code_challenge_methods_supported: ["S256"],
    capabilities: ["client-confidential-asymmetric", "permission-v2"],
  } as const;
}
