import { passphraseWords } from '#lib/content/passphrase-words.ts';
import { sixWords } from '#lib/domain/sealing/passphrase.ts';
import { sealedFiles } from '#lib/storage/seal/sealed-files.ts';
import WordList from './WordList.svelte';

/** What contact cards and shared cases need of the pack of sealed files. */
export const forCards = {
	age: sealedFiles,
	recipientOf: sealedFiles.recipientOf,
	wordsOf: (numbers: Uint16Array<ArrayBuffer>) => sixWords(numbers, passphraseWords),
	WordList
};
