import { base } from '$service-worker';

/** Where the system sends what another app shares with this one, and the screen that asks for its case. */
const ADDRESS = `${base}/shared`;

/** How long a share is held for the page that the answer leads to, in milliseconds. */
const HELD_MS = 60_000;

/** What was shared: files, and lines of text. */
type Shared = { files: File[]; lines: string[] };

/** In memory alone: nothing of it is written before the person has chosen a case. Null where nothing was shared. */
let held: Shared | null = null;
let release: () => void = () => {};

/** True for a share of another app. */
export function isShare({ method, url }: Request): boolean {
	const { origin, pathname } = new URL(url);
	return method === 'POST' && origin === location.origin && pathname === ADDRESS;
}

/** Holds what was shared, beside what is held already, and leads to the screen that takes it. A share without anything is held too. */
export async function holdShare(request: Request): Promise<Response> {
	const form = await request.formData().catch(() => new FormData());
	const { files, lines } = held ?? { files: [], lines: [] };
	// An empty field for files is sent as a file without a name.
	const more = form.getAll('files').filter((part) => part instanceof File && part.name !== '') as File[];
	const said = ['title', 'text', 'url'].flatMap((name) => form.getAll(name));
	held = {
		files: [...files, ...more],
		lines: [...lines, ...said.filter((line) => typeof line === 'string' && line.trim() !== '')] as string[]
	};
	return Response.redirect(ADDRESS, 303);
}

/** Resolves once the share was taken, or was held long enough: until then the worker has to stay. */
export function untilTaken(): Promise<void> {
	return new Promise((resolve) => {
		release = resolve;
		setTimeout(() => void takeShare(), HELD_MS);
	});
}

/** Hands over what is held, once. Null where nothing is. */
export function takeShare(): Promise<Shared | null> {
	const taken = held;
	held = null;
	release();
	return Promise.resolve(taken);
}

/** Forgets what is held: the notes are closed, or a curtain is on. */
export function dropShare(): Promise<boolean> {
	return takeShare().then((dropped) => dropped !== null);
}
