import type { Day } from '#lib/domain/day.ts';
import { dayOf, isBefore } from '#lib/domain/day.ts';
import type { Role } from '#lib/domain/exchange/members.ts';
import type { Aside } from '#lib/domain/exchange/union.ts';
import type { Id } from '#lib/domain/vocabulary/id.ts';
import type { SharedCase } from './shared-case.ts';

/** One of those who work on a case, as the screen shows them. */
export type ShownMember = {
	device: Id;
	name: string;
	signer: string;
	role: Role;
	isMe: boolean;
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
	hasLeft: boolean;
	/** The person here began the sharing, and cannot leave it. */
	isFounder: boolean;
	mayAdd: boolean;
	members: readonly ShownMember[];
	/** How many notes and changes are in no file that left here, and on which day the last one did. */
	waiting: number;
	madeOn: Day | null;
	aside: readonly { name: string; why: Aside['why']; count: number }[];
	/** Names of those whose device told two unlike things. */
	unlike: readonly string[];
};

export function viewOf(shared: SharedCase, today: Day): SharedView {
	const { me } = shared;
	const names = new Map(shared.members.map(({ device, card }) => [device, card.name]));
	const members = [...(me ? [me] : []), ...shared.others].map((member): ShownMember => {
		const heard = shared.heardFrom(member.device);
		return {
			device: member.device,
			name: member.card.name,
			signer: member.card.signer,
			role: member.role,
			isMe: member === me,
			until: member.until,
			isOver: member.until !== null && isBefore(member.until, today),
			lacks: member === me ? 0 : shared.lackedBy(member.device),
			heard: heard && dayOf(heard),
			mayRemove: shared.mayRemove(member.device)
		};
	});
	const counts = new Map<string, SharedView['aside'][number]>();
	for (const { device, why } of shared.aside) {
		const before = counts.get(`${device} ${why}`);
		counts.set(`${device} ${why}`, { name: names.get(device) ?? '', why, count: (before?.count ?? 0) + 1 });
	}
	return {
		isShared: shared.isShared,
		isNewer: shared.isNewer,
		hasCard: shared.card !== null,
		hasLeft: shared.hasLeft,
		isFounder: me?.by === null,
		mayAdd: shared.mayAdd,
		members,
		waiting: shared.waiting,
		madeOn: shared.madeAt && dayOf(shared.madeAt),
		aside: [...counts.values()],
		unlike: shared.unlike.map((device) => names.get(device) ?? '')
	};
}
