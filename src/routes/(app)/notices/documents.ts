import { loadPack } from '#lib/platform/service-worker.ts';

const load = () => loadPack('documents', () => import('../documents-pack.ts'));
let loading: ReturnType<typeof load> | null = null;

/** The pack that shows papers, asked for once for all notes of a journal, and again after it could not be fetched. */
export async function documentsPack(): ReturnType<typeof load> {
	const pack = await (loading ??= load());
	if (pack === null) loading = null;
	return pack;
}
