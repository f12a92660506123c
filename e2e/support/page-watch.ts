import type { Page } from "@playwright/test";

declare global {
  interface Window {
    /** Put there by `exposeFunction` below. */
    reportPolicyViolation: (text: string) => void;
  }
}

/**
 * Writes down what a page must never do: console errors, uncaught exceptions, requests to another origin and
 * violations of the content security policy.
 *
 * @returns a list that grows while the page lives
 */
export async function watchPage(page: Page, ownOrigin: string): Promise<readonly string[]> {
  const offences: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") offences.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => offences.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    // data: and blob: addresses never leave the page.
    if (origin !== ownOrigin && protocol !== "data:" && protocol !== "blob:") {
      offences.push(`foreign request: ${request.url()}`);
    }
  });
  await page.exposeFunction("reportPolicyViolation", (text: string) => {
    offences.push(`policy: ${text}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      window.reportPolicyViolation(
        `${event.effectiveDirective} refused ${event.blockedURI} (${event.sourceFile})`,
      );
    });
  });
  return offences;
}
