import type { Agent } from '#lib/domain/rehearsal/agent.ts';
import { helpful } from './helpful.ts';
import { hurried } from './hurried.ts';
import { kind } from './kind.ts';
import { policy } from './policy.ts';
import { runaround } from './runaround.ts';
import { voicemail } from './voicemail.ts';

/** The agents to practise with, the easiest first: people who have to follow rules, and one voicemail. None of them means harm. */
export const agents: readonly Agent[] = [helpful, hurried, policy, kind, runaround, voicemail];
