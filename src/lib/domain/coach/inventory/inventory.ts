import { absolute } from './absolute.ts';
import { feeling } from './feeling.ts';
import { guess } from './guess.ts';
import { heat } from './heat.ts';
import { judgement } from './judgement.ts';
import { motive } from './motive.ts';
import { vague } from './vague.ts';
import type { Group } from './group.ts';

/** Every phrase the coach knows. */
export const inventory: readonly Group[] = [
	...judgement,
	...motive,
	...absolute,
	...guess,
	...vague,
	...heat,
	...feeling
];
