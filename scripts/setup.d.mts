export function findProgram(
	name:
		| 'chromium'
		| 'shell'
		| 'firefox'
		| 'webkit'
		| 'gjs'
		| 'xvfb'
		| 'age'
		| 'qpdf'
		| 'pdftotext'
		| 'nginx'
		| 'caddy'
		| 'nats'
): string | null;
