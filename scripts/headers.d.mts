export function headerFiles(): Record<'static/_headers' | 'deploy/nginx.conf' | 'deploy/Caddyfile', string>;
