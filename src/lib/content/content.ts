import { ladderTables } from './ladders/tables.ts';

/** The content that the app passes to its state. Nothing is loaded before its first use. */
export const content = {
	cards: async () => (await import('./cards/cards.ts')).cards,
	ladders: ladderTables,
	words: {
		slots: async () => (await import('./words/en/slots.ts')).slotWords,
		supervisor: async () => (await import('./script/supervisor.ts')).adviceWords,
		rehearsal: async () => (await import('./script/rehearsal.ts')).practiceWords,
		sayGoal: async () => (await import('./words/en/goal.ts')).sayBreath
	}
};
