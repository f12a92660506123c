import * as z from "zod/mini";

// Before any schema exists: zod otherwise probes for eval, which the content security policy refuses.
// The rest of the app comes by a dynamic import, because a bundle may run shared modules before this line.
z.config({ jitless: true });

// The page most often opened is fetched beside what draws it, not after; elsewhere nobody waits for it.
if (location.pathname === "/") void import("./worklist-route.tsx").catch(() => undefined);
void import("./start.tsx").then(({ start }) => start());
