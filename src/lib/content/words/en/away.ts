/** The page that is shown when somebody leaves at once. It says nothing of the app. */
export const awayWords = {
	title: 'Calendar',
	weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
};
