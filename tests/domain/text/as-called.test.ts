import { expect, test } from 'vitest';
import { asCalled } from '#lib/domain/text/names.ts';

test.each([
	['shaz', 'Shaz'],
	['priya o’neill', 'Priya O’neill'],
	['Keisha', 'Keisha'],
	['surveyor', 'the surveyor'],
	['the surveyor', 'the surveyor'],
	['Virtual Assistant', 'Virtual Assistant'],
	['agent 4471', 'agent 4471'],
	['the desk at gate 12', 'the desk at gate 12'],
	['the lady in billing', 'the lady in billing'],
	['tom from billing', 'tom from billing'],
	['keisha id 4471 disputes', 'Keisha'],
	['Ms. Vance badge 77', 'Ms. Vance'],
	['Priya Shah (staff no 2231)', 'Priya Shah'],
	['agent id 4471', 'agent id 4471']
])('%j is called %j in a sentence', (name, called) => expect(asCalled(name)).toBe(called));
