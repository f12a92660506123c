export function findPostgres(): string | undefined;
export function postgresUser(): string | null;
