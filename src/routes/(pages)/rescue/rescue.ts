import { commonWords } from '#lib/content/words/en/common.ts';
import { rescueWords as words } from '#lib/content/words/en/rescue.ts';
import { copyText } from '#lib/platform/clipboard.ts';
import { isHomeScreenAppOnIos, saveFile, textFile } from '#lib/platform/files.ts';
import { deleteApp } from '#lib/platform/service-worker.ts';
import { canShareFile, shareFile } from '#lib/platform/share.ts';
import { readWithoutApp } from '#lib/storage/rescue.ts';

const [save, show, copy, reload] = ['save', 'show', 'copy', 'reload'].map((id) => document.getElementById(id));
const [said, textSaid, reloadSaid] = ['said', 'text-said', 'reload-said'].map((id) => document.getElementById(id));
const text = document.querySelector<HTMLTextAreaElement>('#text');

// A share sheet opens only from the tap itself: the notes are read before it.
const reading = readWithoutApp().then(
	(rows) => ({ rows, text: fileOf(rows) }),
	() => null
);

void reading.then((read) => {
	if (read?.rows.length === 0) say(said, words.none);
});

save?.addEventListener('click', () => void hand());
show?.addEventListener('click', () => void lay());
copy?.addEventListener('click', () => void copyAll());
reload?.addEventListener('click', () => void reloadApp());

async function hand(): Promise<void> {
	say(said, words.reading);
	say(said, await handOver());
}

/** Resolves with what is to be said of it. */
async function handOver(): Promise<string> {
	const read = await reading;
	if (read === null) return words.failed;
	if (read.rows.length === 0) return words.none;
	const file = textFile('holdline-backup.json', read.text, 'application/json');
	if (!isHomeScreenAppOnIos() || !canShareFile(file)) {
		saveFile(file);
		return words.saved(read.rows.length);
	}
	const shared = await shareFile(file);
	if (shared === 'dismissed') return '';
	return shared === 'shared' ? words.shared(read.rows.length) : words.failed;
}

async function lay(): Promise<void> {
	const read = await reading;
	if (read === null || read.rows.length === 0 || text === null) {
		say(textSaid, read ? words.none : words.failed);
		return;
	}
	text.value = read.text;
	text.hidden = false;
	if (copy) copy.hidden = false;
	text.focus();
	text.select();
}

async function copyAll(): Promise<void> {
	say(textSaid, (await copyText(text?.value ?? '')) ? words.copied : commonWords.couldNotCopy);
}

async function reloadApp(): Promise<void> {
	// Without the network there would be no app at all afterwards.
	const isThere = await fetch('/_app/version.json', { cache: 'no-store' }).then(
		({ ok }) => ok,
		() => false
	);
	if (isThere) {
		await deleteApp();
		location.assign('/today');
	} else {
		say(reloadSaid, words.offline);
	}
}

/** A backup file as Settings writes it, only that nothing is sorted or looked at. */
function fileOf(rows: readonly unknown[]): string {
	return `{\n"holdline": 1,\n"records": [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n}\n`;
}

function say(place: HTMLElement | null | undefined, what: string): void {
	if (place) place.textContent = what;
}
