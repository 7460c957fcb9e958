/** The month in which the numbers were last checked. */
export const EMERGENCY_CHECKED = 'November 2026';

const EU = [
	'EU',
	...['AT', 'BE', 'BG', 'HR', 'CY', 'CZ', 'DK', 'EE', 'FI', 'FR', 'DE', 'GR', 'HU', 'IE'],
	...['IT', 'LV', 'LT', 'LU', 'MT', 'NL', 'PL', 'PT', 'RO', 'SK', 'SI', 'ES', 'SE']
];

const numbers: Readonly<Record<string, readonly string[]>> = {
	...Object.fromEntries(EU.map((country) => [country, ['112']])),
	GB: ['999', '112'],
	US: ['911'],
	CA: ['911'],
	AU: ['000'],
	NZ: ['111'],
	IN: ['112']
};

/** The emergency numbers of a country (ISO 3166, two letters), the best known first; empty where none was checked. */
export function emergencyNumbers(country: string | null): readonly string[] {
	return country !== null && Object.hasOwn(numbers, country) ? (numbers[country] ?? []) : [];
}
