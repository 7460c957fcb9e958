import '../jitless.ts';
import * as z from 'zod/mini';
import { Day } from '../day.ts';
import { Amount } from '../vocabulary/amount.ts';
import { AuthorityScope } from '../vocabulary/authority.ts';
import { CaseOutcome } from '../vocabulary/case.ts';
import { Channel, ContactsBefore, ContactTime, HowEnded, Mood } from '../vocabulary/contact.ts';
import { Also, Basis, GoalOutcome } from '../vocabulary/goal.ts';
import { Id } from '../vocabulary/id.ts';
import { Learned } from '../vocabulary/learned.ts';
import { LadderDates, Nation } from '../vocabulary/ladder.ts';
import { Moment } from '../vocabulary/moment.ts';
import { Behind, CoveredCopy, ExhibitNumber } from '../vocabulary/paper.ts';
import { Refusal } from '../vocabulary/refusal.ts';
import { Sector } from '../vocabulary/sector.ts';
import {
	LongText,
	MAX_BEHIND,
	MAX_KEPT_WORDINGS,
	MAX_NOT_COUNTED,
	MAX_PLAN_CARDS,
	MAX_REFUSALS,
	OneLine
} from './limits.ts';

const CardId = z.string().check(z.minLength(1), z.maxLength(64));

/** The valid values of each field. `null`, meaning not said or taken back, is valid for every field. */
export const fieldValues = {
	case: {
		provider: OneLine,
		sector: Sector,
		country: z.string().check(z.regex(/^[A-Z]{2}$/)),
		what: OneLine,
		/** For whom the person speaks; null when for themselves. */
		forWhom: OneLine,
		/** What stands for the name in `forWhom` on screens that others can see. What is said and sent keeps the name. */
		alias: OneLine,
		/** How they are allowed to: a power of attorney, a letter, a yes on the phone. */
		allowedBy: OneLine,
		/** Who may speak for the person, where the case is their own. */
		representative: OneLine,
		/** What the letter of authority allows, until which day, and on which day they accepted it. */
		authorityScope: z.array(AuthorityScope),
		authorityUntil: Day,
		authorityAccepted: Day,
		phone: OneLine,
		/** Learned of the company in a contact: a number that worked, the way through its menu, when it can be reached. */
		numberThatWorked: Learned,
		menuWay: Learned,
		openHours: Learned,
		reference: OneLine,
		closed: z.boolean(),
		standing: CaseOutcome,
		/** On which day to ask whether it is still fixed; null once there is an answer. */
		askStillFixedOn: Day,
		/** How they handled it, where the person said so. */
		saidSorry: z.boolean(),
		gaveChoice: z.boolean(),
		keptWord: z.boolean(),
		checkedRight: z.boolean(),
		askedHow: z.boolean(),
		saidChange: z.boolean(),
		/** What is not to be counted: the kind and the id of each. */
		notCounted: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(MAX_NOT_COUNTED)),
		nextStep: OneLine,
		/** The cards of the call plan, in the order to say them. */
		plan: z.array(CardId).check(z.maxLength(MAX_PLAN_CARDS)),
		/** The kinds of refusal that the person expects. */
		expectedNoes: z.array(Refusal).check(z.maxLength(MAX_REFUSALS)),
		/** Which ladder, where the sector has more than one. */
		ladderVariant: OneLine,
		/** The chosen option of the ladder's question, by its id. */
		ladderAnswer: OneLine,
		nation: Nation,
		/** Wordings outside the journal that the person keeps as they are, and numbers that are no secret. */
		keptWordings: z.array(OneLine).check(z.maxLength(MAX_KEPT_WORDINGS)),
		/** Where the person lives, for the head of a letter: a few lines. Hidden wherever account numbers are. */
		writerAddress: OneLine,
		/** Written by versions up to 0.3. Kept in the schema so that their rows stay readable. Undo skips it. */
		ladderDates: LadderDates
	},
	goal: {
		want: OneLine,
		by: Day,
		/** The first fallback; `insteadThen` holds the others, in order. */
		instead: OneLine,
		insteadThen: z.array(OneLine).check(z.maxLength(2)),
		walkAway: OneLine,
		ifNo: OneLine,
		/** What the person first wrote, before it became a goal. */
		own: OneLine,
		/** The sentence last composed from the answers. */
		proposed: OneLine,
		outcome: GoalOutcome,
		/** A second thing to be done, beside `outcome`. */
		outcomeToo: GoalOutcome,
		amount: Amount,
		/** The thing the goal is about. */
		object: OneLine,
		howKnown: OneLine,
		basis: OneLine,
		basisKind: Basis,
		/** An entry of the case that shows the basis. */
		basisEntry: Id,
		/** A document that shows the basis, named in words. */
		basisPaper: OneLine,
		also: z.array(Also),
		alsoOwn: OneLine,
		/** Used, with `callBack`, in a message left after the tone. */
		callerName: OneLine,
		callBack: OneLine
	},
	part: { words: OneLine, place: z.int(), isDone: z.boolean() },
	contact: {
		channel: Channel,
		started: ContactTime,
		ended: ContactTime,
		howEnded: HowEnded,
		goesOnFrom: Id,
		/** Contacts before this one, as the person said; 3 stands for "3 or more". */
		contactsBefore: ContactsBefore,
		speaking: Id,
		hasPapers: z.boolean(),
		hasNumbers: z.boolean(),
		isQuiet: z.boolean(),
		hasTime: z.boolean(),
		mood: Mood,
		firstWords: OneLine,
		complaintLogged: z.boolean(),
		papersAskedAgain: z.boolean(),
		lostMoney: OneLine,
		lostTime: OneLine,
		saidRecorded: z.boolean(),
		/** The text of the letter, exactly as sent. */
		letter: LongText
	},
	person: {
		name: OneLine,
		role: OneLine,
		didWell: OneLine,
		/** What they could decide, as the person learned it. */
		decides: OneLine,
		/** The day on which they were last thanked, or their lead was told. */
		thankedOn: Day
	},
	number: { label: OneLine, secret: OneLine },
	/** A card the person wrote or, with `builtIn`, the person's changes to one of the app's cards. */
	card: {
		words: OneLine,
		moment: Moment,
		starred: z.boolean(),
		hidden: z.boolean(),
		builtIn: CardId,
		removed: z.boolean()
	},
	/** What the person says of a paper. `aside`: put out of the way, and still kept. `covered`: what others see of it. */
	paper: {
		title: OneLine,
		day: Day,
		from: OneLine,
		aside: z.boolean(),
		covered: CoveredCopy,
		behind: z.array(Behind).check(z.maxLength(MAX_BEHIND)),
		/** Its number in what was handed to a reader. Undo skips it: the reader has it. */
		exhibit: ExhibitNumber
	},
	/** Who wrote on a device, by the name that was given when the case was handed over. The target is the device of the records. */
	device: { owner: OneLine }
} as const;

export type FieldOf = keyof typeof fieldValues;
type ValueOf<O extends FieldOf, N extends keyof (typeof fieldValues)[O]> =
	(typeof fieldValues)[O][N] extends z.ZodMiniType<infer Value> ? Value : never;

/** The fields of one kind of target, each null until said. */
export type FieldsOf<O extends FieldOf> = { [N in keyof (typeof fieldValues)[O]]: ValueOf<O, N> | null };

/** True when the field exists and `value` is valid for it. Null (not said) is always valid. */
export function isKnownField({ of, name, value }: { of: FieldOf; name: string; value?: unknown }): boolean {
	const schemas: Record<string, z.ZodMiniType> = fieldValues[of];
	if (!Object.hasOwn(schemas, name)) return false;
	return value === null || z.safeParse(schemas[name] as z.ZodMiniType, value).success;
}
