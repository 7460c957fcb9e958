// Every phone caches this page, and hardly anybody opens it: so it takes nothing from the app.
import { headingOf, weeksOf } from './month.ts';

const now = new Date();
const heading = document.getElementById('today');
if (heading) heading.textContent = headingOf(now);

const days = document.getElementById('days');
for (const week of weeksOf(now)) {
	const row = document.createElement('tr');
	for (const day of week) {
		const cell = row.insertCell();
		cell.textContent = day === null ? '' : String(day);
		if (day === now.getDate()) cell.ariaCurrent = 'date';
	}
	days?.append(row);
}
