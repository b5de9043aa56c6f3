export const TYPES: URL;
export function typesOf(): Promise<string>;
