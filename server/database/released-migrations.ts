/**
 * Migrations that a release went out with, and the SHA-256 of each file. Databases have run them: they are never
 * changed, renamed or taken away, and what comes later sorts after them (docs/operations.md, “Upgrade”).
 */
export const releasedMigrations: Readonly<Record<string, string>> = {};
