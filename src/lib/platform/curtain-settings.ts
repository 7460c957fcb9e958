import { CURTAIN_KEY, type KeptCurtain, LEAVE_KEY, storeMark } from './curtain.ts';

/** Null takes the curtain away. Returns false where it could not be kept. */
export function storeCurtain(kept: KeptCurtain | null): boolean {
	return storeMark(CURTAIN_KEY, kept && JSON.stringify(kept));
}

/** Turns the button that leaves at once on or off. Returns false where that could not be kept. */
export function storeLeaveButton(isOn: boolean): boolean {
	return storeMark(LEAVE_KEY, isOn ? 'on' : null);
}
