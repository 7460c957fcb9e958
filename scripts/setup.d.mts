export function findProgram(name: 'chromium' | 'nginx' | 'caddy'): string | null;
