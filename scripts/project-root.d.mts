export const projectRoot: string;
export function commandFile(name: string): string;
