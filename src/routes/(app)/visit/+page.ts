import { loadPack } from '#lib/platform/service-worker.ts';
import type { PageLoad } from './$types.js';
import { openVisit } from './open-visit.ts';

/** Makes this page a visit where it was loaded here: nothing of the device has been opened. It is settled before the app is drawn. */
export const load: PageLoad = async () => {
	if (openVisit.isSettled) return;
	(await loadPack('visit', () => import('../visit-pack.ts')))?.beginVisit();
};
