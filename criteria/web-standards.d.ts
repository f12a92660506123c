/**
 * What the criteria use of the platform: turning bytes into text, which needs no surroundings. Browsers and Node.js
 * both have it; the criteria compile without either's own types, so that nothing else can slip in. Left out of the
 * whole project's check, where the DOM's types stand.
 */
declare class TextDecoder {
  constructor(encoding: string, options: { readonly fatal: boolean; readonly ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}
