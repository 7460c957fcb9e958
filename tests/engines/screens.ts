import { Customer } from './customer.ts';
import type { Tab } from './engine.ts';
import { opensSealed, sealsNotes } from './sealing-hands.ts';

/** Pages that belong to no case. */
const pages = [
	'/',
	'/today',
	'/dates',
	'/case/new',
	'/guides',
	'/guides/before-a-call',
	'/settings',
	'/settings/curtain',
	'/settings/delete',
	'/settings/sealed',
	'/rescue'
];

/** Screens of a case, which is the example. */
const screens = [
	'/case',
	'/case?part=story',
	'/case?part=papers',
	'/case/edit',
	'/goal',
	'/goal?step=want',
	'/goal?step=fallbacks',
	'/ready',
	'/call-plan',
	'/ladder',
	'/letter',
	'/sealed-case',
	'/sharing',
	'/own-cards',
	'/past-contact',
	'/praise',
	'/authority',
	'/rehearsal',
	'/two-minutes',
	'/handling',
	'/summary?reader=anyone-else',
	'/summary?reader=provider-or-ombudsman'
];

/** What stands on the screen, beside the page itself. */
export type Shown = { name: string; has?: 'marks' | 'sheet' };

/** Opens every screen of the app in turn, and every sheet of the main job, and calls `look` once each is there. */
export async function visitScreens(tab: Tab, look: (shown: Shown) => Promise<void>): Promise<void> {
	const customer = new Customer(tab);
	const open = async (address: string) => {
		await tab.goto(address);
		await tab.waitFor(() => document.querySelector('main:not([aria-busy=true]) h1') !== null, null);
	};
	const lookAtSheet = async (name: string, button: string | RegExp) => {
		await tab.click('button', button);
		await tab.find('dialog', /./);
		await look({ name, has: 'sheet' });
		await tab.press('Escape');
		await tab.waitFor(() => document.querySelector('dialog[open]') === null, null);
	};

	for (const address of pages) {
		await open(address);
		await look({ name: nameOf(address) });
	}

	await tab.goto('/example');
	await tab.waitFor(() => location.pathname === '/case', null);
	const id = new URL(await tab.url()).searchParams.get('id') ?? '';
	await open(`/case?id=${id}&part=papers`);
	await tab.find('link', /^Message/);
	const contact = await tab.evaluate(() => {
		const [, id = ''] = /contact=([\w-]+)/.exec(document.body.innerHTML) ?? [];
		return id;
	}, null);
	for (const address of screens) {
		await open(`${address}${address.includes('?') ? '&' : '?'}id=${id}`);
		await look({ name: nameOf(address) });
	}
	await open(`/factual?id=${id}&contact=${contact}`);
	await look({ name: 'factual' });
	await open(`/goal?id=${id}&step=`);
	await lookAtSheet('goal-aloud', /^One breath/);
	await open('/today');
	await look({ name: 'today-with-a-case' });
	await lookAtSheet('today-do-it', 'Do it');

	await open(`/case?id=${id}`);
	await customer.starts({ channel: 'Phone' });
	await look({ name: 'call' });
	await lookAtSheet('call-calm', 'Calm');
	await lookAtSheet('call-who-is-speaking', 'Who speaks?');
	await tab.click('button', 'Promise', { within: ['group', 'Add to the journal'] });
	await tab.find('button', 'Promise', { isPressed: true });
	await look({ name: 'call-promise' });
	await customer.writes('Credit £42.10 and ring me');
	await tab.fill('Note', 'waited ages, then the man was so rude');
	await tab.waitFor(() => document.querySelectorAll('.layer u').length === 2, null);
	await look({ name: 'call-marks', has: 'marks' });
	await tab.click('button', /^2 words could be facts/);
	await look({ name: 'call-coach', has: 'marks' });
	await customer.writes('waited from 10:03 to 10:43');
	await customer.decides({
		harm: [],
		limit: ['They cannot decide this themselves'],
		wrong: [],
		want: [],
		verdict: /^(Yes|Not yet|Another door)/
	});
	await look({ name: 'supervisor' });
	await tab.click('button', 'Back to the call');
	await tab.find('textbox', 'Note');
	await tab.click('button', 'End');
	await tab.waitFor(() => location.pathname === '/wrap-up', null);
	await tab.find('heading', /./);
	await look({ name: 'wrap-up' });
	await tab.click('button', 'We talked');
	await tab.click('button', 'Half fixed');
	for (const step of ['promises', 'details', 'message']) {
		await tab.click('button', 'Next');
		await tab.waitFor((step) => location.search.includes(`step=${step}`), step);
		await tab.find('heading', /./);
		await look({ name: `wrap-up-${step}` });
	}

	await open(`/case?id=${id}`);
	await tab.click('button', 'Fixed');
	await tab.click('text', 'Ask on another day');
	await look({ name: 'case-fixed' });
	const today = await tab.evaluate(() => document.querySelector<HTMLInputElement>('input[type=date][min]')?.min, null);
	await tab.fill('Another day', today ?? '');
	await tab.find('button', 'Half');
	await look({ name: 'case-still-fixed' });
	await open('/today');
	await tab.find('button', 'Half');
	await look({ name: 'today-still-fixed' });

	const lookAt = (name: string) => look({ name });
	const { passphrase } = await sealsNotes(tab, lookAt);
	await lookAt('unlock');
	await opensSealed(tab, 'wrong');
	await tab.find('text', /^It did not open\./);
	await lookAt('unlock-wrong');
	await opensSealed(tab, passphrase);
	await tab.find('button', 'Lock them now');
	await lookAt('sealed-notes-on');
	await tab.click('button', 'A new passphrase');
	await tab.find('textbox', 'First, what opens them now');
	await lookAt('new-passphrase');
	await tab.fill('First, what opens them now', passphrase);
	await tab.click('button', 'Go on');
	await tab.find('button', 'I have written it down');
	await lookAt('new-passphrase-choosing');
	await tab.click('button', 'I have written it down');
	await tab.find('textbox', 'Now type the new passphrase from your paper');
	await lookAt('new-passphrase-typed-back');
}

const nameOf = (address: string) => address.replace(/^\//, '').replaceAll(/\/|[?&]\w+=/g, '-') || 'front';
