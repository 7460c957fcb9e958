import { beforeEach, expect, test } from 'vitest';
import { promisesToAsk, screenNames, screens, screensToAsk } from '#lib/domain/supervisor/statements.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { Telling, dayIn } from './telling.ts';

let telling: Telling;
let contact: Id;

beforeEach(() => {
	telling = new Telling();
	contact = telling.contact(3);
});

const promise = (due: string | null, by: 'me' | 'them' = 'them') =>
	telling.entry(contact, { kind: 'promised', by, words: 'to credit it', due });
const asked = (judged: readonly Id[] = []) => promisesToAsk(telling.case, dayIn(21), judged).map(({ id }) => id);

test('a promise of theirs is asked about once its day has passed', () => {
	const late = promise(dayIn(20));
	promise(dayIn(21));
	promise(dayIn(22));
	promise(null);
	promise(dayIn(12), 'me');
	expect(asked()).toEqual([late]);
});

test('at most two are asked about, those due last', () => {
	const last = promise(dayIn(19));
	promise(dayIn(10));
	const before = promise(dayIn(12));
	expect(asked()).toEqual([before, last]);
});

test('a promise whose end is known is not asked about, unless it was said just now', () => {
	const broken = telling.brokenPromise(contact);
	expect(asked()).toEqual([]);
	expect(asked([broken])).toEqual([broken]);
});

test('a promise that was struck or taken up again is treated as what it is', () => {
	const reopened = telling.brokenPromise(contact, 'open');
	telling.strike(promise(dayIn(15)));
	expect(asked()).toEqual([reopened]);
});

test('every group is asked until the journal shows all that it asks', () => {
	expect(screensToAsk([], [])).toEqual(screenNames);
	expect(screensToAsk(screens.limit, [])).toEqual(['harm', 'wrong', 'want']);
});
