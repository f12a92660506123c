export function securityHeadersFor(path: string): Readonly<Record<string, string>>;
