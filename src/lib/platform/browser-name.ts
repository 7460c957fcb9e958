/** Products that name themselves before the engine that they are built on, in the order in which they are looked for. */
const products: readonly [name: string, token: RegExp][] = [
	['Samsung Internet', /SamsungBrowser\/(\d+\.\d+)/],
	['Edge', /Edg(?:A|iOS)?\/(\d+)/],
	['Opera', /OPR\/(\d+)/],
	['Chrome (WebKit)', /CriOS\/(\d+)/],
	['Firefox (WebKit)', /FxiOS\/(\d+)/],
	['Firefox', /Firefox\/(\d+)/],
	['Chrome', /Chrom(?:e|ium)\/(\d+)/],
	['WebKitGTK', /X11.*Version\/(\d+\.\d+).* Safari\//],
	['Safari', /Version\/(\d+\.\d+).* Safari\//]
];

/**
 * The browser's name and version, and nothing else of its user agent: not the device, the system or the language.
 * An app on an iPhone's home screen does not tell its version.
 */
export function browserName(userAgent: string): string {
	for (const [name, token] of products) {
		const version = token.exec(userAgent)?.[1];
		if (version !== undefined) return `${name} ${version}`;
	}
	return userAgent.includes('AppleWebKit/') ? 'WebKit' : '';
}
