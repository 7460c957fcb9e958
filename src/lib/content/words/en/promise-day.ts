/** The day by which a promise is to be kept. `of` tells one group from others on the screen. */
export const promiseDayWords = {
	legend: (of?: string) => named('By when', of),
	otherDay: (of?: string) => named('Another day', of),
	by: (day: string) => `by ${day}`
};

function named(what: string, of?: string): string {
	return of === undefined ? what : `${what}: ${of}`;
}
