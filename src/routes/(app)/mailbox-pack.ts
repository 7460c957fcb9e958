export { default as CaseMailbox } from './mailbox/CaseMailbox.svelte';
export { default as MailboxSetUp } from './mailbox/MailboxSetUp.svelte';
export { mailboxOf } from './mailbox/mailbox-of.ts';
