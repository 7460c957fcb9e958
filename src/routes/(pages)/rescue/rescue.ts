import { commonWords } from '#lib/content/words/en/common.ts';
import { rescueWords as words } from '#lib/content/words/en/rescue.ts';
import { copyText } from '#lib/platform/clipboard.ts';
import { storeCurtain } from '#lib/platform/curtain-settings.ts';
import { isCovered, markCovered, readCurtain } from '#lib/platform/curtain.ts';
import { isHomeScreenAppOnIos, saveFile, textFile } from '#lib/platform/files.ts';
import { deleteApp } from '#lib/platform/service-worker.ts';
import { canShareFile, shareFile } from '#lib/platform/share.ts';
import { readWithoutApp } from '#lib/storage/rescue.ts';

const [save, show, copy, reload] = ['save', 'show', 'copy', 'reload'].map((id) => document.getElementById(id));
const [said, textSaid, reloadSaid, uncoverSaid] = ['said', 'text-said', 'reload-said', 'uncover-said'].map((id) =>
	document.getElementById(id)
);
const text = document.querySelector<HTMLTextAreaElement>('#text');

// A share sheet opens only within the tap, so the notes are read in advance.
const reading = readWithoutApp().then(
	(rows) => ({ rows, text: fileOf(rows) }),
	() => null
);

void reading.then((read) => {
	if (read?.rows.length === 0) say(said, words.none);
});

save?.addEventListener('click', () => void saveBackup());
show?.addEventListener('click', () => void showText());
copy?.addEventListener('click', () => void copyAll());
reload?.addEventListener('click', () => void reloadApp());

const curtain = document.getElementById('curtain');
if (curtain) curtain.hidden = readCurtain() === null && !isCovered();
document.getElementById('uncover')?.addEventListener('click', () => {
	const isGone = storeCurtain(null);
	markCovered(false);
	say(uncoverSaid, isGone ? words.uncovered : words.failed);
});

async function saveBackup(): Promise<void> {
	say(said, words.reading);
	say(said, await shareOrSave());
}

/** Resolves with the message to show; '' if the person dismissed the share sheet. */
async function shareOrSave(): Promise<string> {
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

async function showText(): Promise<void> {
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
	// Deleting the cached app while offline would leave no app at all.
	const isOnline = await fetch('/_app/version.json', { cache: 'no-store' }).then(
		({ ok }) => ok,
		() => false
	);
	if (isOnline) {
		await deleteApp();
		location.assign('/today');
	} else {
		say(reloadSaid, words.offline);
	}
}

/** Returns the text of a backup file as Settings writes it, but with the rows unsorted and unchecked. */
function fileOf(rows: readonly unknown[]): string {
	return `{\n"holdline": 1,\n"records": [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n}\n`;
}

function say(output: HTMLElement | null | undefined, what: string): void {
	if (output) output.textContent = what;
}
