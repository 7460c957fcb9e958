export function findProgram(
	name: 'chromium' | 'shell' | 'firefox' | 'webkit' | 'gjs' | 'xvfb' | 'nginx' | 'caddy'
): string | null;
