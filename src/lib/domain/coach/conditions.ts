import { classes } from './inventory/classes.ts';
import type { PhraseCondition } from './inventory/group.ts';
import { isClauseEnd, isClauseStart } from './phrases.ts';
import { setOf, type Word } from './words.ts';

/** Whose act a clause reports, read from the nearest subject before the phrase. */
export type Owner = 'mine' | 'theirs' | 'unsaid';

const mine = setOf(
	'i im ive id ill we weve wed husband wife mum mom dad son daughter partner kids neighbour sister brother my_ myself'
);
const family = setOf(
	'husband wife mum mom dad son daughter partner kids neighbour sister brother mother father gran nan friend flatmate'
);
const theirs = setOf(
	`they theyre theyve theyd theyll he hes hed she shes shed you youre youve youd it its who which ${classes['roles'] ?? ''}`
);
const strengtheners = setOf(
	'so very really absolutely quite pretty totally completely utterly utter total complete absolute such a an bit too extremely incredibly ' +
		'well dead proper right rather ever even more most just fairly bloody fucking all super truly thoroughly downright plain simply ' +
		'beyond a_bit pure fierce literally seriously honestly genuinely deeply terribly awfully highly particularly especially feeling felt feel getting got still now am was were been be left also becoming became both'
);
const beVerbs = setOf(`${classes['be'] ?? ''} came acting sounding sounded felt very so really quite too`);
const peopleNouns = setOf(`${classes['roles'] ?? ''} ${classes['work'] ?? ''}`);
const afterPredicate = setOf(
	'with to about at on and but throughout again as from when all actually though really the enough today this over even then she he they i for me us too of because so in by tbh lol'
);
const afterEmotion = setOf(
	'about here with at by of to that over now right again today after because and but when as this i so from still they it how me all tbh in having been being beyond trying waiting on for if the she he since is me really lol what my we even enough just no ngl their he at'
);
const selves = setOf('i im ive we me us were am feeling feel felt myself left id weve');
const units = setOf('minutes mins hours days weeks months years times calls hrs min hr hour day week month time');
const measures = setOf('mm cm m km kg g gb mb kwh l litres liters units degrees percent pct pounds quid euros dollars');
const numerals = setOf('one two three four five six seven eight nine ten eleven twelve');
const measured = /\p{N}(?:mm|cm|km|kg|gb|mb|kwh|pct)$/u;
const ordinal = /^\p{N}{1,2}(?:st|nd|rd|th)$/u;
const figureReach = 8;
const presentVerbs = setOf(
	'answers answer picks pick cares care knows know listens listen helps help speaks speak talks talk calls call rings ring phones phone replies reply does do tells tell takes take bothers bother understands understand gives give reads read wants want works work seems seem responds respond can will ever gets get has have is are wants gives comes come turns turn shows show sends send returns return fixes fix explains explain keeps keep lets let makes make says say thinks think checks check follows follow contacts contact updates update arrives arrive delivers deliver stops stop loads load starts start opens open happens happen stays stay goes go agrees agree admits admit apologises apologise tries try uses use wont cant doesnt dont seems matches match accepts accept sorts sort leaves leave rang_back gives offers offer finishes finish bring brings lasts last fails fail remembers remember believes believe writes write email emails text texts deals deal passes pass transfers transfer looks look hears hear puts put runs run changes change meets meet honours honour honor cuts cut finds find charges charge refunds refund pays pay asks ask'
);
const pastForms = setOf(
	'came got went rang sent told had was were did made said gave took left found heard paid saw kept put met wrote spoke knew bought brought thought felt ran won lost held built read stood sat began become given seen done been gone sold set let cut hit cost shut hung sprang'
);
const adjectivesOfHabit = setOf(
	'an a any on the available there in right ready same enough anyone able his her their your my good again_ happy easy simple straight clear correct wrong late sure consistent reliable once open'
);
const documents = setOf(
	'policy contract letter terms email bundle warranty agreement form label plan offer guarantee voucher ticket credit card points'
);
const insultOpeners = setOf(
	'you of bloody fucking total absolute utter complete lying thieving theyre youre what such greedy dirty stupid useless proper right rude lazy fat old'
);
const digit = /^\p{N}/u;

export function ownerAt(words: readonly Word[], at: number): Owner {
	for (let index = at - 1, seen = 0; index >= 0 && seen < 12; index--, seen++) {
		const after = words[index + 1];
		if (after && after.gap === 'stop' && index < at) return 'unsaid';
		const word = words[index];
		if (!word) break;
		if (mine.has(word.text) && (!family.has(word.text) || words[index - 1]?.text === 'my')) return 'mine';
		if (theirs.has(word.text)) return 'theirs';
		if (word.shape === 'title' && word.gap === 'none' && index > 0) return 'theirs';
	}
	return 'unsaid';
}

/** The index where a phrase begins, including the words that strengthen it ("so unreliable", "a total disgrace"). */
export function withStrengtheners(words: readonly Word[], from: number, allowed: ReadonlySet<string>): number {
	let start = from;
	while (start > 0 && words[start]?.gap === 'none' && allowed.has(words[start - 1]?.text ?? '')) start--;
	return start;
}

const ownFeeling = (words: readonly Word[], from: number, to: number): boolean => {
	const start = withStrengtheners(words, from, strengtheners);
	const before = words[start]?.gap === 'none' ? words[start - 1] : undefined;
	const next = words[to];
	const goesOn = next && next.gap === 'none' && !afterEmotion.has(next.text) && next.shape !== 'number';
	for (let index = start; index < from; index++) if (words[index]?.text === 'am') return !goesOn;
	if (before && selves.has(before.text)) return !goesOn;
	return isClauseStart(words, start) && ownerAt(words, start) !== 'theirs' && !goesOn;
};

const aboutSomeone = (words: readonly Word[], from: number, to: number): boolean => {
	const next = words[to];
	const joined = next?.gap === 'none';
	const before = words[from]?.gap === 'none' ? words[from - 1] : undefined;
	if (joined && peopleNouns.has(next.text)) return true;
	const closes = !joined || afterPredicate.has(next.text);
	if (before && beVerbs.has(before.text)) return closes && ownerAt(words, from) !== 'mine';
	return false;
};

const insulting = (words: readonly Word[], from: number, to: number): boolean => {
	const before = words[from]?.gap === 'none' ? (words[from - 1]?.text ?? '') : '';
	if (insultOpeners.has(before)) return true;
	const alone = isClauseStart(words, from) && isClauseEnd(words, to) && words[to]?.gap !== 'none';
	return alone && words[from]?.gap !== 'none' && (words.length <= to || words[to]?.gap === 'stop');
};

const generalises = (words: readonly Word[], from: number, to: number): boolean => {
	if (words[from]?.text === 'never') return neverIsHabit(words, from, to);
	for (let index = to; index < to + 6; index++) {
		const word = words[index];
		if (!word || (word.gap !== 'none' && index > to) || word.gap === 'stop') return false;
		if (word.text.endsWith('ed') || pastForms.has(word.text) || word.shape === 'number') return false;
		if (word.text === 'to' || word.text === 'is' || word.text === 'are' || word.text === 'has') return false;
		if (presentVerbs.has(word.text)) return true;
	}
	return false;
};

const neverIsHabit = (words: readonly Word[], from: number, to: number): boolean => {
	const next = words[to];
	const before = words[from]?.gap === 'none' ? words[from - 1] : undefined;
	if (!next || next.gap !== 'none' || ownerAt(words, from) === 'mine') return false;
	if (before && (before.text.startsWith('ha') || before.text.endsWith('ve') || documents.has(before.text)))
		return false;
	if (next.text === 'had' || next.text === 'again' || next.text === 'mind') return false;
	if (adjectivesOfHabit.has(next.text)) return next.text !== 'once' || !!before;
	if (
		next.text.endsWith('ed') ||
		pastForms.has(next.text) ||
		(next.text.endsWith('ing') && !presentVerbs.has(next.text))
	)
		return false;
	return presentVerbs.has(next.text) && (!!before || next.text.endsWith('s') || next.text === 'answer');
};

const figureBeside = (words: readonly Word[], from: number, to: number): boolean => {
	const first = words[from];
	const before = first?.gap === 'none' ? words[from - 1] : undefined;
	if (first && before && units.has(first.text) && (digit.test(before.text) || numerals.has(before.text))) return true;
	if (first?.text === 'too' && before && isMeasureBefore(words, from)) return true;
	for (let index = to; index < to + figureReach && words[index] && words[index]?.gap !== 'stop'; index++)
		if (isFigure(words, index)) return true;
	const noun = words[to];
	const skipped = noun && noun.gap === 'none' && !digit.test(noun.text) ? to + 1 : to;
	return [to, skipped].some((index) => isFigureNext(words, index));
};

/** "£42.10 too high", "3 days too late": the words right before say by how much. */
function isMeasureBefore(words: readonly Word[], from: number): boolean {
	const isNumber = (word: Word | undefined) => word !== undefined && (digit.test(word.text) || numerals.has(word.text));
	if (isNumber(words[from - 1])) return true;
	return words[from - 1]?.gap === 'none' && isNumber(words[from - 2]);
}

/**
 * Whether a comparison, a measure or a run of days starts at this word: "141 vs 128", "61 to 148", "18 mm", "2nd and 9th".
 */
function isFigure(words: readonly Word[], index: number): boolean {
	const { text = '', shape } = words[index] ?? {};
	const next = words[index + 1];
	if (text === 'vs') return next?.shape === 'number';
	if (shape !== 'number') return false;
	if (next?.text === 'to' || measures.has(next?.text ?? '') || measured.test(text)) return true;
	return ordinal.test(text) && (next?.text === 'and' || ordinal.test(next?.text ?? ''));
}

/** Whether a figure with its unit, or "since" or "from" with a figure, starts at this word. */
function isFigureNext(words: readonly Word[], index: number): boolean {
	const word = words[index];
	if (!word || word.gap === 'stop') return false;
	const unit = words[index + 1]?.text ?? '';
	if (/^(?:since|from|by)$/.test(word.text) && digit.test(unit)) return true;
	if (word.gap !== 'break' || !digit.test(word.text)) return false;
	return word.opens || units.has(unit) || unit === 'in' || unit === '';
}

/** Whether the phrase at words [from, to) meets the condition of its group. */
export function fulfils(condition: PhraseCondition, words: readonly Word[], from: number, to: number): boolean {
	switch (condition) {
		case 'not-mine':
			return ownerAt(words, from) !== 'mine';
		case 'theirs':
			return ownerAt(words, from) === 'theirs';
		case 'own-feeling':
			return ownFeeling(words, from, to);
		case 'about-someone':
			return aboutSomeone(words, from, to);
		case 'insulting':
			return insulting(words, from, to);
		case 'habit':
			return generalises(words, from, to);
		case 'no-figure-beside':
			return !figureBeside(words, from, to);
		case 'unnamed':
			return !isNamed(words, to);
	}
}

function isNamed(words: readonly Word[], to: number): boolean {
	for (let index = to; index < to + 4; index++) {
		const word = words[index];
		if (!word || word.gap === 'stop') return false;
		if (word.text === 'called' || word.text === 'named' || word.text === 'badge') return true;
	}
	return false;
}
