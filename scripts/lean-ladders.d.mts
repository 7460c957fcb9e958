import type { Plugin } from 'vite';

export function leanLadders(): Plugin;
