import type { Card } from '#lib/domain/next-card/card.ts';
import { afterANoCards } from './after-a-no.ts';
import { brokenPromiseCards } from './broken-promise.ts';
import { calmCards } from './calm.ts';
import { closingCards } from './closing.ts';
import { factsCards } from './facts.ts';
import { holdCards } from './hold.ts';
import { homeCards } from './utilities.ts';
import { moneyCards } from './money.ts';
import { openingCards } from './opening.ts';
import { optionsCards } from './options.ts';
import { passedOnCards } from './passed-on.ts';
import { promiseCards } from './promise.ts';
import { publicServicesCards } from './public-services.ts';
import { replyCards } from './replies.ts';
import { shoppingCards } from './shopping.ts';
import { supervisorCards } from './supervisor.ts';
import { travelCards } from './travel.ts';

/** All cards. Their order within a file is the order of offering when no other rule decides. */
export const cards: readonly Card[] = [
	...replyCards,
	...openingCards,
	...factsCards,
	...optionsCards,
	...afterANoCards,
	...holdCards,
	...passedOnCards,
	...promiseCards,
	...brokenPromiseCards,
	...supervisorCards,
	...calmCards,
	...closingCards,
	...moneyCards,
	...homeCards,
	...travelCards,
	...shoppingCards,
	...publicServicesCards
];
