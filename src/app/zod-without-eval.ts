import * as z from "zod/mini";

// zod otherwise probes for eval, which the content security policy refuses. An import for its effect alone: package.json
// names it in sideEffects, and vite.config.ts packs what main imports in one file, which keeps the order of imports.
z.config({ jitless: true });
