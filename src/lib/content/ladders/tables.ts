/** The rules of the ladders, for screens that need them only sometimes. Nothing is loaded before the first call. */
export const ladderTables = {
	ladderFor: async (...wanted: Parameters<typeof import('./ladders.ts').ladderFor>) =>
		(await import('./ladders.ts')).ladderFor(...wanted),
	holidaysOf: async (...wanted: Parameters<typeof import('./holidays.ts').holidaysOf>) =>
		(await import('./holidays.ts')).holidaysOf(...wanted)
};
