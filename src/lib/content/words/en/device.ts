/** The nouns for what the app runs on; `device` until it is known, and on the pages that are the same for everybody. */
type Device = 'device' | 'phone' | 'tablet' | 'computer';

let kind: Device = 'device';

/** Names the device this way from now on. */
export function followDevice(next: Device): void {
	kind = next;
}

/** The noun for the device: "this phone", "this computer". Read it when the words are shown, not when their module loads. */
export function deviceNow(): Device {
	return kind;
}
