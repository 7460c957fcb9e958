export function findProgram(name: 'chromium' | 'firefox' | 'nginx' | 'caddy'): string | null;
