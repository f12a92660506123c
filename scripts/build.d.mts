export function build(folder?: string): Promise<string>;
