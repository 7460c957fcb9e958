// Every phone caches this page, and hardly anybody opens it: so it takes nothing from the app.
const now = new Date();
const [year, month] = [now.getFullYear(), now.getMonth()];
const count = new Date(year, month + 1, 0).getDate();
/** The week begins on Monday. */
const before = (new Date(year, month, 1).getDay() + 6) % 7;

const heading = document.getElementById('today');
if (heading) heading.textContent = now.toLocaleDateString(undefined, { dateStyle: 'full' });

const days = document.getElementById('days');
for (let start = 1 - before; start <= count; start += 7) {
	const row = document.createElement('tr');
	for (let day = start; day < start + 7; day += 1) {
		const cell = row.insertCell();
		if (day >= 1 && day <= count) cell.textContent = String(day);
		if (day === now.getDate()) cell.ariaCurrent = 'date';
	}
	days?.append(row);
}
