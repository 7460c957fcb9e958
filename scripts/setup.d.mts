export function findProgram(
	name: 'chromium' | 'shell' | 'firefox' | 'webkit' | 'gjs' | 'xvfb' | 'age' | 'nginx' | 'caddy'
): string | null;
