import type { Driver } from './finding-hands.ts';
import type { Key } from './hands.ts';

/** A reference to an element, as the protocol writes it. */
export type ElementReference = { readonly 'element-6066-11e4-a52e-4f735466cecf': string };

const keys: Record<Key, string> = {
	ArrowDown: '\uE015',
	ArrowLeft: '\uE012',
	ArrowRight: '\uE014',
	ArrowUp: '\uE013',
	Backspace: '\uE003',
	Enter: '\uE007',
	Escape: '\uE00C',
	Tab: '\uE004'
};

/** How long a script or a load may take, in milliseconds. */
const TIMEOUT_MS = 60_000;

/** One session of the W3C WebDriver protocol. */
export class WebDriverSession {
	/** Name and version of the browser. */
	readonly browser: string;
	readonly #address: string;
	/** The window that commands go to. */
	#current = '';
	#last: Promise<unknown> = Promise.resolve();

	private constructor(address: string, browser: string) {
		this.#address = address;
		this.browser = browser;
	}

	/** Begins a session with the driver at `address`. */
	static async begin(address: string, capabilities: object): Promise<WebDriverSession> {
		const begun = (await send(address, 'POST', '/session', { capabilities: { alwaysMatch: capabilities } })) as {
			sessionId: string;
			capabilities: { browserName: string; browserVersion: string };
		};
		const { browserName, browserVersion } = begun.capabilities;
		const session = new WebDriverSession(`${address}/session/${begun.sessionId}`, `${browserName} ${browserVersion}`);
		await session.post('/timeouts', { script: TIMEOUT_MS, pageLoad: TIMEOUT_MS, implicit: 0 });
		session.#current = (await session.get('/window')) as string;
		return session;
	}

	/** The handle of the window in front. */
	get window(): string {
		return this.#current;
	}

	async openWindow(): Promise<string> {
		const { handle } = (await this.post('/window/new', { type: 'window' })) as { handle: string };
		return handle;
	}

	get(path: string): Promise<unknown> {
		return send(this.#address, 'GET', path);
	}

	post(path: string, body: object = {}): Promise<unknown> {
		return send(this.#address, 'POST', path, body);
	}

	delete(path: string): Promise<unknown> {
		return send(this.#address, 'DELETE', path);
	}

	/** Sends a command to a window. One at a time, because the session has one current window. */
	in<Result>(window: string, act: () => Promise<Result>): Promise<Result> {
		const turn = this.#last.then(async () => {
			if (window !== this.#current) await this.post('/window', { handle: window });
			this.#current = window;
			return act();
		});
		this.#last = turn.catch(() => {});
		return turn;
	}
}

/** What a window of a session does for a test. */
export function driverOf(session: WebDriverSession, window: string, isGone: () => boolean): Driver<ElementReference> {
	const get = (path: string) => session.in(window, () => session.get(path));
	const post = (path: string, body?: object) => session.in(window, () => session.post(path, body));
	const call = async (fn: (...args: never[]) => unknown, ...args: unknown[]): Promise<unknown> => {
		const answer = (await post('/execute/async', { script: asyncScript(fn), args })) as
			{ value: unknown } | { problem: string };
		if ('problem' in answer) throw new Error(answer.problem);
		return answer.value;
	};
	const typeKeys = (text: string) =>
		post('/actions', {
			actions: [
				{
					type: 'key',
					id: 'keyboard',
					actions: Array.from(text, (value) => [
						{ type: 'keyDown', value },
						{ type: 'keyUp', value }
					]).flat()
				}
			]
		});

	return {
		async goto(url) {
			await post('/url', { url });
		},
		url: async () => (await get('/url')) as string,
		evaluate: async (fn, arg) => (await call(fn, arg)) as never,
		element: async (fn, query) => (await call(fn, query)) as ElementReference | null,
		apply: async (fn, handle, arg) => (await call(fn, handle, arg)) as never,
		async click(handle) {
			await post(`/element/${Object.values(handle)[0] ?? ''}/click`);
		},
		async type(text) {
			await typeKeys(text);
		},
		async press(key) {
			await typeKeys(keys[key]);
		},
		isGone
	};
}

/** Calls a function of the page, which may be asynchronous, and gives its result or its problem to the driver. */
function asyncScript(fn: (...args: never[]) => unknown): string {
	return `const args = [...arguments];
		const done = args.pop();
		Promise.resolve()
			.then(() => (${fn.toString()})(...args))
			.then((value) => done({ value: value === undefined ? null : value }), (problem) => done({ problem: String(problem) }));`;
}

async function send(address: string, method: string, path: string, body?: object): Promise<unknown> {
	const response = await fetch(address + path, { method, ...(body && { body: JSON.stringify(body) }) });
	const { value } = (await response.json()) as { value: unknown };
	if (response.ok) return value;
	const { error, message } = value as { error: string; message: string };
	throw new Error(`${method} ${path}: ${error}: ${message}`);
}
