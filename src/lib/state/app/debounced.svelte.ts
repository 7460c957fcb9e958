import { createSubscriber } from 'svelte/reactivity';

/** A reactive copy of a value that updates once the value has not changed for `pauseMs` milliseconds. It begins as `first`. */
export function debounced<Value>(
	read: () => Value,
	pauseMs: number,
	first: Value = read()
): { readonly current: Value } {
	let settled = first;
	let latest = settled;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let notify = () => {};
	const subscribe = createSubscriber((update) => {
		notify = update;
		return () => clearTimeout(timer);
	});

	return {
		get current() {
			subscribe();
			const value = read();
			if (value !== latest) {
				latest = value;
				clearTimeout(timer);
				timer = setTimeout(() => {
					settled = latest;
					notify();
				}, pauseMs);
			}
			return settled;
		}
	};
}
