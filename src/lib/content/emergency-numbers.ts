import type { Day } from '#lib/domain/day.ts';
import { memberStates } from './european-union.ts';

/** The emergency numbers of a country, the best known first, with the authority that sets them and the day they were last checked. */
export type EmergencyNumbers = { numbers: readonly string[]; source: string; checkedOn: Day };

const CHECKED_ON = '2026-11-22';

const union: EmergencyNumbers = {
	numbers: ['112'],
	source: 'EU Directive 2018/1972, Article 109',
	checkedOn: CHECKED_ON
};

const byCountry: Readonly<Record<string, EmergencyNumbers>> = {
	...Object.fromEntries(['EU', ...memberStates].map((country) => [country, union])),
	GB: { numbers: ['999', '112'], source: 'Ofcom, General Conditions', checkedOn: CHECKED_ON },
	US: { numbers: ['911'], source: 'Federal Communications Commission (FCC)', checkedOn: CHECKED_ON },
	CA: { numbers: ['911'], source: 'Canadian telecommunications regulator (CRTC)', checkedOn: CHECKED_ON },
	AU: { numbers: ['000'], source: 'Australian numbering plan (ACMA)', checkedOn: CHECKED_ON },
	NZ: { numbers: ['111'], source: 'New Zealand Police', checkedOn: CHECKED_ON },
	IN: { numbers: ['112'], source: 'Indian Ministry of Home Affairs (ERSS)', checkedOn: CHECKED_ON }
};

/** The emergency numbers of a country (two-letter ISO 3166-1 code, or EU); null when no authority was checked. */
export function emergencyNumbers(country: string | null): EmergencyNumbers | null {
	return country !== null && Object.hasOwn(byCountry, country) ? (byCountry[country] ?? null) : null;
}
