import type { BrowserContext, ConsoleMessage, Page, Request } from "@playwright/test";

declare global {
  interface Window {
    /** Put there by `exposeFunction` below. */
    reportPolicyViolation: (text: string) => void;
  }
}

/**
 * Writes down what no page of a browser context may ever do: console errors, uncaught exceptions, promises that are
 * rejected and handled by nobody, requests to another origin and violations of the content security policy.
 * Pages that are opened later are watched as well.
 *
 * @returns a list that grows while the context lives
 */
export async function watchContext(
  context: BrowserContext,
  ownOrigin: string,
): Promise<readonly string[]> {
  const offences = offencesAgainst(ownOrigin);
  context.on("console", offences.onConsole);
  // The browser reports a rejection that nobody handled in the same way as an exception that nobody caught.
  context.on("weberror", (error) => offences.onError(error.error()));
  context.on("request", offences.onRequest);
  await reportPolicyViolations(context, offences.written);
  return offences.written;
}

/** The same for one page of a context that has others. */
export async function watchPage(page: Page, ownOrigin: string): Promise<readonly string[]> {
  const offences = offencesAgainst(ownOrigin);
  page.on("console", offences.onConsole);
  page.on("pageerror", offences.onError);
  page.on("request", offences.onRequest);
  await reportPolicyViolations(page, offences.written);
  return offences.written;
}

function offencesAgainst(ownOrigin: string) {
  const written: string[] = [];
  return {
    written,
    onConsole: (message: ConsoleMessage) => {
      if (message.type() === "error") written.push(`console: ${message.text()}`);
    },
    onError: (error: Error) => {
      written.push(`uncaught: ${error.message}`);
    },
    onRequest: (request: Request) => {
      const { origin, protocol } = new URL(request.url());
      // data: and blob: addresses never leave the page.
      if (origin !== ownOrigin && protocol !== "data:" && protocol !== "blob:") {
        written.push(`foreign request: ${request.url()}`);
      }
    },
  };
}

async function reportPolicyViolations(
  where: Page | BrowserContext,
  written: string[],
): Promise<void> {
  await where.exposeFunction("reportPolicyViolation", (text: string) => {
    written.push(`policy: ${text}`);
  });
  await where.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      window.reportPolicyViolation(
        `${event.effectiveDirective} refused ${event.blockedURI} (${event.sourceFile})`,
      );
    });
  });
}
