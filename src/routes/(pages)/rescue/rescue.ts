import { commonWords } from '#lib/content/words/en/common.ts';
import { passkeyWords } from '#lib/content/words/en/passkey.ts';
import { rescueWords as words } from '#lib/content/words/en/rescue.ts';
import { copyText } from '#lib/platform/clipboard.ts';
import { storeCurtain } from '#lib/platform/curtain-settings.ts';
import { isCovered, markCovered, readCurtain } from '#lib/platform/curtain.ts';
import { isHomeScreenAppOnIos, saveFile, textFile } from '#lib/platform/files.ts';
import { canUsePasskeys } from '#lib/platform/passkey.ts';
import { deleteApp } from '#lib/platform/service-worker.ts';
import { canShareFile, shareFile } from '#lib/platform/share.ts';
import { readSealedWithoutApp, readWithoutApp } from '#lib/storage/rescue.ts';
import type { OpenHoldline } from './seal-pack.part.ts';

const [save, show, copy, reload] = ['save', 'show', 'copy', 'reload'].map((id) => document.getElementById(id));
const [said, textSaid, reloadSaid, uncoverSaid] = ['said', 'text-said', 'reload-said', 'uncover-said'].map((id) =>
	document.getElementById(id)
);
const text = document.querySelector<HTMLTextAreaElement>('#text');

// A share sheet opens only within the tap, so the notes are read in advance.
let reading = readWithoutApp().then(readFrom, () => null);
const sealedReading = readSealedWithoutApp().catch(() => null);

void Promise.all([reading, sealedReading]).then(([read, sealed]) => {
	const isSealed = sealed !== null && sealed.rows.length > 0;
	const locked = document.getElementById('sealed');
	if (locked) locked.hidden = !isSealed;
	if (isSealed && sealed.seal?.wraps.passkey && canUsePasskeys()) void offerPasskey();
	if (isSealed) say(said, sealed.seal ? words.sealed.first : words.sealed.missing);
	else if (read?.rows.length === 0) say(said, words.none);
});

save?.addEventListener('click', () => void saveBackup());
show?.addEventListener('click', () => void showText());
copy?.addEventListener('click', () => void copyAll());
reload?.addEventListener('click', () => void reloadApp());

const typed = document.querySelector<HTMLTextAreaElement>('#typed');
const unlockSaid = document.getElementById('unlock-said');
const passkey = document.getElementById('passkey');
document.getElementById('unlock')?.addEventListener('click', () => void unlock());
passkey?.addEventListener('click', () => void unlockByPasskey());
document.getElementById('keep-sealed')?.addEventListener('click', () => void saveSealed());

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
	if (read.rows.length === 0) return noneWords();
	const file = textFile('holdline-backup.json', read.text, 'application/json');
	return handOver(file, read.rows.length);
}

async function handOver(file: File, rows: number): Promise<string> {
	if (!isHomeScreenAppOnIos() || !canShareFile(file)) {
		saveFile(file);
		return words.saved(rows);
	}
	const shared = await shareFile(file);
	if (shared === 'dismissed') return '';
	return shared === 'shared' ? words.shared(rows) : words.failed;
}

async function showText(): Promise<void> {
	const read = await reading;
	if (read === null || read.rows.length === 0 || text === null) {
		say(textSaid, read ? await noneWords() : words.failed);
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

/** Opens the sealed notes, which are then read like the others. */
async function unlock(): Promise<void> {
	const sealed = await sealedReading;
	if (!sealed?.seal || !typed || typed.value.trim() === '') return;
	say(unlockSaid, words.sealed.opening);
	const part = await loadPart();
	if (!part) {
		say(unlockSaid, commonWords.packMissing);
		return;
	}
	const opened = await part.byWords(sealed.seal.wraps, typed.value, sealed.rows).catch(() => 'unread' as const);
	if (typeof opened !== 'string') await readOpened(opened);
	else say(unlockSaid, opened === 'unread' ? words.sealed.unread : words.sealed.locked);
}

/** A passkey is asked only within the tap, so what asks it is loaded before the button is there. */
async function offerPasskey(): Promise<void> {
	if ((await loadPart()) && passkey) passkey.hidden = false;
}

async function unlockByPasskey(): Promise<void> {
	const [sealed, part] = await Promise.all([sealedReading, loadPart()]);
	if (!sealed?.seal || !part) return;
	say(unlockSaid, '');
	const opened = await part.byPasskey(sealed.seal.wraps, sealed.rows).catch(() => 'refused' as const);
	if (typeof opened !== 'string') await readOpened(opened);
	else say(unlockSaid, passkeyWords.problems[opened]);
}

/** Null where it is not here. */
async function loadPart(): Promise<OpenHoldline | null> {
	try {
		await import(/* @vite-ignore */ document.getElementById('sealed')?.dataset.part?.trim() ?? '');
		return (globalThis as unknown as { openHoldline: OpenHoldline }).openHoldline;
	} catch {
		return null;
	}
}

async function readOpened(rows: readonly unknown[]): Promise<void> {
	const before = (await reading)?.rows ?? [];
	reading = Promise.resolve(readFrom([...rows, ...before]));
	say(unlockSaid, words.sealed.opened);
	say(said, '');
}

/** Saves them as they stand, with what opens them, to be opened without Holdline. */
async function saveSealed(): Promise<void> {
	const sealed = await sealedReading;
	if (!sealed) return;
	const text = JSON.stringify({ holdline: 'sealed', seal: sealed.seal, records: sealed.rows }, null, '\t');
	say(unlockSaid, await handOver(textFile('holdline-sealed-notes.json', text, 'application/json'), sealed.rows.length));
}

async function noneWords(): Promise<string> {
	const sealed = await sealedReading;
	if (!sealed || sealed.rows.length === 0) return words.none;
	return sealed.seal ? words.sealed.first : words.sealed.missing;
}

function readFrom(rows: unknown[]) {
	return { rows, text: fileOf(rows) };
}

/** Returns the text of a backup file as Settings writes it, but with the rows unsorted and unchecked. */
function fileOf(rows: readonly unknown[]): string {
	return `{\n"holdline": 1,\n"records": [\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n}\n`;
}

function say(output: HTMLElement | null | undefined, what: string): void {
	if (output) output.textContent = what;
}
