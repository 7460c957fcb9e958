/** The rules of the ladders for screens that need them only sometimes: nothing of them is loaded before they are asked for. */
export const ladderTables = {
	ladderFor: async (...wanted: Parameters<typeof import('./ladders.ts').ladderFor>) =>
		(await import('./ladders.ts')).ladderFor(...wanted),
	holidaysOf: async (...wanted: Parameters<typeof import('./holidays.ts').holidaysOf>) =>
		(await import('./holidays.ts')).holidaysOf(...wanted)
};
