import { createSubscriber } from 'svelte/reactivity';

const TICK_MS = 15_000;

/** A clock that is read again while somebody looks at it, and at once when the app comes back. */
export function ticking<Time>(read: () => Time): { readonly now: Time } {
	const subscribe = createSubscriber((update) => {
		const timer = setInterval(update, TICK_MS);
		document.addEventListener('visibilitychange', update);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', update);
		};
	});
	return {
		get now() {
			subscribe();
			return read();
		}
	};
}
