import type { Plugin } from 'vite';

export function mailboxPlace(): Plugin;
