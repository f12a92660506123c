import fc from "fast-check";

/**
 * `npm test` tries the same random cases on every machine, so that it stays green where it was green; a fault that
 * only other cases show is what `npm run proof` and `npm run test:unit` with `SEED=random` look for. A property that
 * fails prints its seed.
 */
const seed = process.env.SEED ?? (process.env.PROOF === "1" ? "random" : "20261130");
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });
