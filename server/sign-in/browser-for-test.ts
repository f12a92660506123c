import * as z from "zod/mini";

/** As much of a browser as a sign-in needs: cookies, redirects, and one form. */
export class Browser {
  readonly cookies = new Map<string, string>();

  /** Follows redirects, as a person does who clicks a link. `stopAt`: an address that is not asked any more. */
  async visit(
    address: string,
    request: RequestInit = {},
    stopAt?: (address: URL) => boolean,
  ): Promise<{ readonly url: URL; readonly response: Response | null }> {
    let url = new URL(address);
    let asked = request;
    for (let step = 0; step < 15; step += 1) {
      if (stopAt?.(url) === true) return { url, response: null };
      const response = await this.ask(url.href, asked);
      const location = response.headers.get("location");
      if (location === null) return { url, response };
      url = new URL(location, url);
      asked = {};
    }
    throw new Error("redirected without an end");
  }

  async ask(address: string, request: RequestInit = {}): Promise<Response> {
    const headers = new Headers(request.headers);
    headers.set("cookie", [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(address, { ...request, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line) || value === "")
        this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }

  /** The token that pages send along with a change. */
  async session(origin: string): Promise<Readonly<Record<string, unknown>>> {
    const answer: unknown = await (await this.ask(`${origin}/auth/session`)).json();
    return z.record(z.string(), z.unknown()).parse(answer);
  }

  async post(
    address: string,
    body?: unknown,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Response> {
    const { origin } = new URL(address);
    const { csrf } = await this.session(origin);
    return this.ask(address, {
      method: "POST",
      headers: {
        "x-csrf-token": String(csrf),
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...more,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** Clicks "Sign in" (or "Confirm"), picks a person, and arrives where it began. */
  async signIn(
    origin: string,
    subject: string,
    {
      path = "/auth/sign-in?return=/cases/one",
      stopAt,
    }: { path?: string; stopAt?: (address: URL) => boolean } = {},
  ): Promise<URL> {
    const picking = await this.visit(`${origin}${path}`);
    if (!picking.url.pathname.startsWith("/pick/")) return picking.url;
    const form = { method: "POST", body: new URLSearchParams({ subject }) };
    return (await this.visit(picking.url.href, form, stopAt)).url;
  }
}
