import fc from 'fast-check';
import './learned.ts';
import { SEED } from './runs.ts';

// A run that fails must fail again tomorrow; the long runs look where nobody has looked.
if (process.env.FAULTS !== 'long') fc.configureGlobal({ seed: SEED });
