import type { Plugin } from 'vite';

export function shortLists(): Plugin;
export function shortened(list: string): string;
