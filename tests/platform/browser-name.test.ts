import { describe, expect, test } from 'vitest';
import { browserName } from '#lib/platform/browser-name.ts';

const mozilla = 'Mozilla/5.0';
const webKit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const iPhone = '(iPhone; CPU iPhone OS 18_2 like Mac OS X)';
const pixel = '(Linux; Android 14; Pixel 8 Pro Build/AP2A)';

const browsers: [userAgent: string, name: string][] = [
	[`${mozilla} ${iPhone} ${webKit} Version/18.2 Mobile/15E148 Safari/604.1`, 'Safari 18.2'],
	[`${mozilla} (iPad; CPU OS 17_5_1 like Mac OS X) ${webKit} Version/17.5.1 Mobile/15E148 Safari/604.1`, 'Safari 17.5'],
	[`${mozilla} (Macintosh; Intel Mac OS X 10_15_7) ${webKit} Version/26.0 Safari/605.1.15`, 'Safari 26.0'],
	[`${mozilla} ${iPhone} ${webKit} Mobile/15E148`, 'WebKit'],
	[`${mozilla} ${iPhone} ${webKit} CriOS/131.0.6778.73 Mobile/15E148 Safari/604.1`, 'Chrome (WebKit) 131'],
	[`${mozilla} ${iPhone} ${webKit} FxiOS/133.0 Mobile/15E148 Safari/605.1.15`, 'Firefox (WebKit) 133'],
	[`${mozilla} ${iPhone} ${webKit} Version/18.0 EdgiOS/131.0.2903.68 Mobile/15E148 Safari/604.1`, 'Edge 131'],
	[`${mozilla} ${pixel} ${blink} Chrome/131.0.6778.81 Mobile Safari/537.36`, 'Chrome 131'],
	[`${mozilla} ${pixel} ${blink} Chrome/131.0.0.0 Mobile Safari/537.36 EdgA/131.0.0.0`, 'Edge 131'],
	[
		`${mozilla} (Linux; Android 14; SAMSUNG SM-S918B) ${blink} SamsungBrowser/27.0 Chrome/125.0.0.0 Mobile Safari/537.36`,
		'Samsung Internet 27.0'
	],
	[`${mozilla} (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0`, 'Firefox 133'],
	[`${mozilla} ${pixel} ${blink} Chrome/130.0.0.0 Mobile Safari/537.36 OPR/86.0.0.0`, 'Opera 86'],
	[`${mozilla} (X11; Linux x86_64) ${webKit} Version/18.0 Safari/605.1.15`, 'WebKitGTK 18.0'],
	[`${mozilla} (X11; Linux x86_64) ${blink} HeadlessChrome/131.0.0.0 Safari/537.36`, 'Chrome 131'],
	['a browser nobody knows, on a Pixel 8', ''],
	['', '']
];

describe('the browser of a user agent', () => {
	test.each(browsers)('%s', (userAgent, name) => expect(browserName(userAgent)).toBe(name));

	test('never holds the device, the system or a build', () => {
		const names = browsers.map(([userAgent]) => browserName(userAgent)).join(' ');
		expect(names).not.toMatch(/iPhone|iPad|Mac|Android|Linux|Pixel|SM-|15E148|6778|x86/);
	});
});
