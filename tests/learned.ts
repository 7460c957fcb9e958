// What the app loads before it opens a case. A pack that is not here would make a function of the domain hear less.
import { coachPhrases } from '#lib/domain/coach/coach-pack.ts';
import { learnPhrases } from '#lib/domain/coach/learned-phrases.ts';
import { learnGoals } from '#lib/domain/goal/learned-reader.ts';
import { learnMoves } from '#lib/domain/moves/learned.ts';
import * as weights from '#lib/domain/moves/moves-pack.ts';
import { readerOfGoals } from '#lib/domain/speech/goal-pack.ts';

learnMoves(weights);
learnPhrases(coachPhrases);
learnGoals(readerOfGoals);
