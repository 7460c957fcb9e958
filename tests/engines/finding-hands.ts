import { setTimeout as sleep } from 'node:timers/promises';
import { type Hands, type Key, type Name, type Role, STEP_MS, type Where } from './hands.ts';
import { canBeClicked, chooseOption, fillBox, findElement, type Query, queryOf } from './in-page.ts';

const POLL_MS = 25;

/** What a driver gives that finds nothing by role and name. `Handle` is its reference to an element. */
export type Driver<Handle> = {
	goto(url: string): Promise<void>;
	url(): Promise<string>;
	evaluate<Result, Arg>(fn: (arg: Arg) => Result | Promise<Result>, arg: Arg): Promise<Result>;
	/** The element that this function of the page returns. */
	element(fn: (query: Query) => Element | null, query: Query): Promise<Handle | null>;
	/** Calls a function of the page with an element. */
	apply<Result, Arg>(
		fn: (element: Element, arg: Arg) => Result | Promise<Result>,
		handle: Handle,
		arg: Arg
	): Promise<Result>;
	click(handle: Handle): Promise<void>;
	type(text: string): Promise<void>;
	press(key: Key): Promise<void>;
	/** True when the browser has ended, so that no retry can help. */
	isGone(): boolean;
};

/** The hands on a page of such a driver. `site` is the address that relative addresses belong to. */
export function handsOn<Handle>(driver: Driver<Handle>, site: string): Hands {
	/** Retries until `act` resolves with something other than null. A page that renders meanwhile makes it reject. */
	const retry = async <Result>(what: string, act: () => Promise<Result | null>): Promise<Result> => {
		let last: unknown = null;
		for (const end = Date.now() + STEP_MS; Date.now() < end;) {
			try {
				const result = await act();
				if (result !== null) return result;
			} catch (problem) {
				if (driver.isGone()) throw problem;
				last = problem;
			}
			await sleep(POLL_MS);
		}
		throw new Error(`${what}, at ${await driver.url()}`, { cause: last });
	};
	const find = (role: Role | 'box', name: Name, where?: Where) =>
		retry(`There is no ${role} "${name}"`, () => driver.element(findElement, queryOf(role, name, where)));

	return {
		goto: (address) => driver.goto(new URL(address, site).href),
		url: () => driver.url(),
		async find(role, name, where) {
			await find(role, name, where);
		},
		has: async (role, name, where) => (await driver.element(findElement, queryOf(role, name, where))) !== null,
		async click(role, name, where) {
			await retry(`${role} "${name}" cannot be clicked`, async () => {
				const handle = await driver.element(findElement, queryOf(role, name, where));
				if (handle === null || !(await driver.apply(canBeClicked, handle, null))) return null;
				await driver.click(handle);
				return true;
			});
		},
		async fill(label, text) {
			await driver.apply(fillBox, await find('box', label), text);
		},
		async select(label, option) {
			await retry(`There is no "${option}" in "${label}"`, async () =>
				(await driver.apply(chooseOption, await find('box', label), option)) ? true : null
			);
		},
		type: (text) => driver.type(text),
		press: (key) => driver.press(key),
		async waitFor(fn, arg) {
			await retry(`Not so: ${fn.toString()} of ${JSON.stringify(arg)}`, async () =>
				(await driver.evaluate(fn, arg)) ? true : null
			);
		},
		evaluate: (fn, arg) => driver.evaluate(fn, arg)
	};
}
