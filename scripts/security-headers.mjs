/**
 * What the application may do, each line for a thing it does. Nothing is loaded from another origin, no text
 * becomes code, and no text becomes markup of the page. Of the Trusted Types policies, one for each worker makes its
 * address, which no browser starts from plain text (src/ui/trusted-types.ts, src/app/release/register.ts); the last
 * hands attached HTML and XML to the parser of documents that are never shown, whose scripts never run
 * (src/features/documents/narratives/inert-markup.ts).
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types pdf-worker ocr-worker match-worker file-worker backup-worker bundle-worker case-file-worker request-worker simulation-worker service-worker inert-markup",
].join("; ");

/**
 * What the workers may do that read PDFs and pictures of pages: compile WebAssembly (the decoders of fax images, the
 * engine that reads words) and nothing else. They load nothing, so what a hostile file makes of them has no way out.
 * A worker lives by the policy of its own file.
 */
const readingWorkerSecurityPolicy = [
  "default-src 'none'",
  "script-src 'wasm-unsafe-eval'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/**
 * What the workers may do that read other files and requests that came as data: load their own parts, such as one for
 * each kind of file. They run no WebAssembly.
 */
const fileWorkerSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const fileWorkerPath = /^\/assets\/(?:bundle|file|request)\.worker[\w.-]*\.js$/;
const readingWorkerPath = /^\/assets\/(?:pdf|ocr)\.worker[\w.-]*\.mjs$/;

/** What the service worker may do: ask this server for the files of a release. It runs nothing but itself. */
const serviceWorkerSecurityPolicy = [
  "default-src 'none'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

/**
 * The headers that an answer carries, error pages included. Another web server has to send the same.
 *
 * @param {string} path decoded path of the address
 * @returns {Record<string, string>}
 */
export function securityHeadersFor(path) {
  return {
    "Content-Security-Policy": policyFor(path),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
}

function policyFor(path) {
  if (path === "/service-worker.js") return serviceWorkerSecurityPolicy;
  if (fileWorkerPath.test(path)) return fileWorkerSecurityPolicy;
  return readingWorkerPath.test(path) ? readingWorkerSecurityPolicy : contentSecurityPolicy;
}
