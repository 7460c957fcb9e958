import fc from 'fast-check';
import { coachPhrases } from '#lib/domain/coach/coach-pack.ts';
import { learnPhrases } from '#lib/domain/coach/learned-phrases.ts';
import * as weights from '#lib/domain/moves/moves-pack.ts';
import { learnMoves } from '#lib/domain/moves/learned.ts';
import { SEED } from './runs.ts';

// The app loads them before it opens a case.
learnMoves(weights);
learnPhrases(coachPhrases);

// A run that fails must fail again tomorrow; the long runs look where nobody has looked.
if (process.env.FAULTS !== 'long') fc.configureGlobal({ seed: SEED });
