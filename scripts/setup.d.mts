export function findProgram(
	name: 'chromium' | 'firefox' | 'webkit' | 'gjs' | 'xvfb' | 'nginx' | 'caddy'
): string | null;
