import type { Plugin } from 'vite';

export function leanLadders(): Plugin;
export function leanLadder(text: string): string;
