/**
 * Flags of Chromium in every test and measurement. It also starts as root in a container, and makes no requests of its
 * own.
 */
export const browserFlags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];
