import { CURTAIN_KEY, type KeptCurtain, LEAVE_KEY } from './curtain.ts';
import { storeItem } from './web-storage.ts';

/** Null takes the curtain away. Returns false where it could not be kept. */
export function storeCurtain(kept: KeptCurtain | null): boolean {
	return storeItem(CURTAIN_KEY, kept && JSON.stringify(kept));
}

/** Turns the button that leaves at once on or off. Returns false where that could not be kept. */
export function storeLeaveButton(isOn: boolean): boolean {
	return storeItem(LEAVE_KEY, isOn ? 'on' : null);
}
