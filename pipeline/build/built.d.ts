export const built: string;
export function isCurrent(): boolean;
