export function headerFiles(
	mailbox?: string | null
): Record<'static/_headers' | 'deploy/nginx.conf' | 'deploy/Caddyfile', string>;
