import type { SignerCard } from '#lib/domain/backup/sender.ts';
import { type KeptCard, signedByCard, withCard } from '#lib/domain/exchange/contact-card.ts';
import { readSigned, signedByCase, writeSigned, writeStatement } from '#lib/domain/exchange/signed-case.ts';
import type { CaseLibrary } from './app/case-library.svelte.ts';
import { type CardKeys, readKeptCards, readDeviceCard, storeKeptCards } from './cards.ts';
import type { CardsForCase, CheckSigned } from './papers-backup.ts';

/** Those to whom a case can be sealed, and what signs it. Rejects when the cards cannot be read. */
export async function readCardsForCase(
	{ store }: Pick<CaseLibrary, 'store'>,
	keys: Pick<CardKeys, 'areHere' | 'sign' | 'hashOf'>
): Promise<CardsForCase> {
	const [kept, own] = await Promise.all([readKeptCards(store), readDeviceCard(store)]);
	const cards = (kept === 'newer' ? [] : kept).toSorted((a, b) => a.card.name.localeCompare(b.card.name));
	if (own === null || own === 'newer' || !(await keys.areHere(own.keys))) return { cards, ownName: null, sign: null };
	return {
		cards,
		ownName: own.card.name,
		async sign(to, { notes, papers }) {
			const hashes = { notes: await keys.hashOf(notes), papers: await keys.hashOf(papers) };
			const statement = writeStatement({ to, ...hashes });
			return writeSigned({
				card: own.card,
				statement,
				signature: await keys.sign(own.keys, signedByCase(statement))
			});
		}
	};
}

/** Tells who signed a case. A part that this version cannot read counts as none. */
export function checkSignedWith(
	{ store, powers }: Pick<CaseLibrary, 'store' | 'powers'>,
	keys: Pick<CardKeys, 'isSigned' | 'hashOf'>
): CheckSigned {
	return async (text, { notes, papers }) => {
		const read = readSigned(text);
		if (!read) return null;
		const { signed, statement } = read;
		const { card } = signed;
		const [own, kept] = await Promise.all([readDeviceCard(store), readKeptCards(store)]);
		const isWhole =
			own !== null &&
			own !== 'newer' &&
			statement.to === own.card.recipient &&
			statement.notes === (await keys.hashOf(notes)) &&
			statement.papers === (await keys.hashOf(papers)) &&
			(await keys.isSigned(card.signer, signedByCard(card), card.signature)) &&
			(await keys.isSigned(card.signer, signedByCase(signed.statement), signed.signature));
		if (!isWhole) return 'wrong-signature';
		const known = (kept === 'newer' ? [] : kept).find((one) => one.card.signer === card.signer);
		return {
			name: card.name,
			card: card.signer === own.card.signer ? 'own' : cardOf(known),
			async keep() {
				const before = await readKeptCards(store);
				if (before === 'newer') throw new DOMException('A newer version wrote the cards.', 'InvalidStateError');
				await storeKeptCards(store, withCard(before, card, powers.readClock()));
			}
		};
	};
}

function cardOf(known: KeptCard | undefined): SignerCard {
	if (!known) return 'new';
	return known.compared === null ? 'kept' : 'compared';
}
