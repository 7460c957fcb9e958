/**
 * What pdf.js calls and does not bring along, though the oldest browsers of the app lack it. Imported before it, in the page and in its
 * worker.
 */
addMissing(Promise, 'withResolvers', function withResolvers(this: PromiseConstructor) {
	let settle = {};
	const promise = new this((resolve, reject) => (settle = { resolve, reject }));
	return { promise, ...settle };
});
// Fonts are handed over cut to their length: without this, every page with text fails.
addMissing(
	ArrayBuffer.prototype,
	'transferToFixedLength',
	function transferToFixedLength(this: ArrayBuffer, length: number) {
		return this.slice(0, length);
	}
);
for (const bodied of [Response.prototype, Blob.prototype])
	addMissing(bodied, 'bytes', async function bytes(this: Response | Blob) {
		return new Uint8Array(await this.arrayBuffer());
	});

function addMissing(target: object, name: string, method: (...args: never[]) => unknown): void {
	if (!(name in target)) Object.defineProperty(target, name, { value: method, configurable: true, writable: true });
}
