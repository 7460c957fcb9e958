import type { CaseStore } from './ports.ts';

/** The settings of this device. Each is on until the person turns it off. */
export type Setting = 'coach' | 'keys';

/** Resolves true unless the person turned it off, and also when it cannot be read. */
export async function readSetting(store: Pick<CaseStore, 'readLocal'>, setting: Setting): Promise<boolean> {
	return (await store.readLocal(setting).catch(() => null)) !== 'off';
}

/** Resolves false when it could not be stored; the setting is then unchanged. */
export async function storeSetting(
	store: Pick<CaseStore, 'saveLocal'>,
	setting: Setting,
	isOn: boolean
): Promise<boolean> {
	try {
		await store.saveLocal(setting, isOn ? null : 'off');
		return true;
	} catch {
		return false;
	}
}
