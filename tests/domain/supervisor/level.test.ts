import { beforeEach, expect, test } from 'vitest';
import { SUPERVISOR_HERE, levelOf, mayAskHigher, supervisorHere } from '#lib/domain/supervisor/level.ts';
import { stepCard } from '#lib/domain/supervisor/steps.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { Telling } from './telling.ts';

let telling: Telling;
let contact: Id;

beforeEach(() => {
	telling = new Telling();
	contact = telling.contact(21);
});

const level = (at = contact) => levelOf(telling.case, telling.find(at));
const asks = (at = contact) => telling.entry(at, { kind: 'asked', words: 'Please?', card: stepCard('ask-now') });
const arrives = (words: string, at = contact) => telling.entry(at, { kind: 'named', words, card: SUPERVISOR_HERE });

test('a contact begins at the first level, whatever else is asked in it', () => {
	telling.entry(contact, {
		kind: 'asked',
		moment: 'supervisor',
		words: 'What can your lead decide?',
		card: 'beyond-you'
	});
	expect(level()).toBe('first');
	expect(supervisorHere(telling.case, telling.find(contact))).toBe(null);
});

test('it goes up once a supervisor is asked for, and once one is there', () => {
	asks();
	expect(level()).toBe('asked');
	arrives('Team manager');
	expect(level()).toBe('with-supervisor');
});

test('the last one who came is the one who is there', () => {
	arrives('Team manager');
	arrives('Head of billing');
	telling.entry(contact, { kind: 'noted', words: 'a note' });
	expect(supervisorHere(telling.case, telling.find(contact))?.words).toBe('Head of billing');
});

test('what was struck, or was in another contact, does not count', () => {
	const other = telling.contact(22);
	asks(other);
	arrives('Team manager', other);
	expect(level()).toBe('first');
	expect(supervisorHere(telling.case, telling.find(contact))).toBe(null);
	telling.strike(arrives('Team manager'));
	expect(level()).toBe('first');
	expect(supervisorHere(telling.case, telling.find(contact))).toBe(null);
	telling.strike(asks());
	expect(level()).toBe('first');
});

test('from the supervisor nobody higher is asked for', () => {
	expect(mayAskHigher('first')).toBe(true);
	expect(mayAskHigher('asked')).toBe(true);
	expect(mayAskHigher('with-supervisor')).toBe(false);
});
