import fc from 'fast-check';
import { expect, test } from 'vitest';
import { teamIn } from '#lib/domain/text/teams.ts';

test.each([
	['credit team', 'credit team'],
	['patient liaison', 'patient liaison'],
	['the credit team', 'credit team'],
	['Tomas from the Credit Team', 'Credit Team'],
	['Dana, billing', 'billing'],
	['Dana (Complaints)', 'Complaints'],
	['Tariff desk', 'Tariff desk'],
	['second line support.', 'second line support'],
	['Tomas credit team', 'credit team'],
	['complaints department', 'complaints department']
])('“%s” names the team “%s”', (text, team) => expect(teamIn(text)).toBe(team));

test.each([
	'',
	'Tomas',
	'Line',
	'a team',
	'Grace Care',
	'Dana Sales',
	'Tomas, team leader',
	'Tomas team leader',
	'her office'
])('“%s” names no team, or only one with nobody’s name in it', (text) =>
	expect(teamIn(text)).not.toMatch(/Tomas|Line|Grace|Care|Dana|Sales/)
);

test('a name beside a department is never in it', () => {
	const name = fc.stringMatching(/^[A-Z][a-z]{2,8}q$/);
	const beside = fc.constantFrom(
		(who: string) => `${who}, billing team`,
		(who: string) => `${who.toLowerCase()} from complaints`,
		(who: string) => `billing (${who})`,
		(who: string) => `${who} in customer care`,
		(who: string) => `${who} billing`,
		(who: string) => `support ${who}`
	);
	fc.assert(
		fc.property(name, beside, (who, tell) => {
			const team = teamIn(tell(who)).toLowerCase();
			expect(team).not.toBe('');
			expect(team).not.toContain(who.toLowerCase());
		})
	);
});
