import { sealedName } from '../sealing/names.ts';

/** Calls back with the id of each case that this tab or another one changes. Returns a function that ends it. */
export function onCaseChanged(isSealed: boolean, call: (caseId: string) => void): () => void {
	if (!('BroadcastChannel' in globalThis)) return () => {};
	const channel = new BroadcastChannel(isSealed ? sealedName('holdline') : 'holdline');
	channel.addEventListener('message', ({ data }) => call(String(data)));
	return () => channel.close();
}
