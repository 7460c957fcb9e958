import type { Day } from '#lib/domain/day.ts';
import { dayOf, isBefore } from '#lib/domain/day.ts';
import { hostOf } from '#lib/domain/exchange/mailbox.ts';
import type { Role } from '#lib/domain/exchange/members.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import { type SetAside, countAside } from './set-aside.ts';
import type { OvertakenBy, SharedCase } from './shared-case.ts';

/** One of those who work on a case, as the screen shows them. */
export type ShownMember = {
	device: Id;
	name: string;
	signer: string;
	role: Role;
	isMe: boolean;
	/** It is another device of the person here. */
	isOwn: boolean;
	/** Their last day; null for none. `isOver`: it has passed, which only asks. */
	until: Day | null;
	isOver: boolean;
	/** How many notes and changes they are not known to have. */
	lacks: number;
	/** The day on which they last told what they have; null where they never did. */
	heard: Day | null;
	mayRemove: boolean;
};

/** Who works on a case, as the screen shows it. */
export type SharedView = {
	isShared: boolean;
	isNewer: boolean;
	hasCard: boolean;
	/** Something that came could not be written into the case. */
	isBehind: boolean;
	hasLeft: boolean;
	/** The person here began the sharing, and cannot leave it. */
	isFounder: boolean;
	mayAdd: boolean;
	members: readonly ShownMember[];
	/** How many notes and changes are in no file that left here, and on which day the last one did. */
	waiting: number;
	madeOn: Day | null;
	/** Who deleted the case on their device. `isOpen`: whether it stays here was not answered yet. */
	erased: readonly { id: Id; name: string; on: Day; isOwn: boolean; isOpen: boolean }[];
	/** A member who says that this device is theirs too, which was not confirmed here. */
	claim: { device: Id; name: string } | null;
	/** The host of the mailbox in which the case has a box; null where it has none. `mayMoveBox`: whether this device may change that. */
	mailbox: string | null;
	mayMoveBox: boolean;
	/** Details of the case that stand over what somebody else had set. */
	overtaken: readonly OvertakenBy[];
	aside: readonly SetAside[];
	/** Names of those whose device told two unlike things. */
	unlike: readonly string[];
};

export function viewOf(shared: SharedCase, today: Day): SharedView {
	const { me, own, claim } = shared;
	const names = new Map(shared.members.map(({ device, card }) => [device, card.name]));
	const members = [...(me ? [me] : []), ...shared.others].map((member): ShownMember => {
		const heard = shared.heardFrom(member.device);
		return {
			device: member.device,
			name: member.card.name,
			signer: member.card.signer,
			role: member.role,
			isMe: member === me,
			isOwn: own.has(member.device),
			until: member.until,
			isOver: member.until !== null && isBefore(member.until, today),
			lacks: member === me ? 0 : shared.lackedBy(member.device),
			heard: heard && dayOf(heard),
			mayRemove: shared.mayRemove(member.device)
		};
	});
	const nameOf = (device: Id) => names.get(device) ?? '';
	const open = new Set(shared.openErasures.map(({ id }) => id));
	return {
		isShared: shared.isShared,
		isNewer: shared.isNewer,
		hasCard: shared.card !== null,
		isBehind: shared.isBehind,
		hasLeft: shared.hasLeft,
		isFounder: me?.by === null,
		mayAdd: shared.mayAdd,
		members,
		waiting: shared.waiting,
		madeOn: shared.madeAt && dayOf(shared.madeAt),
		erased: shared.erasures.map(({ id, by, at }) => ({
			id,
			name: nameOf(by),
			on: dayOf(at),
			isOwn: own.has(by),
			isOpen: open.has(id)
		})),
		claim: claim && { device: claim.device, name: claim.card.name },
		mailbox: shared.box && hostOf(shared.box.login.address),
		mayMoveBox: shared.mayMoveBox,
		overtaken: shared.overtaken,
		aside: countAside(shared.aside, nameOf),
		unlike: shared.unlike.map(nameOf)
	};
}
