/**
 * The nouns for what holds the notes; `device` until it is known, and on the pages that are the same for everybody. In a visit it is the
 * page.
 */
type Device = 'device' | 'phone' | 'tablet' | 'computer' | 'page';

let kind: Device = 'device';

/** Names the device this way from now on. */
export function followDevice(next: Device): void {
	kind = next;
}

/** The noun for the device: "this phone", "this computer". Read it when the words are shown, not when their module loads. */
export function deviceNow(): Device {
	return kind;
}
