export { InboxLink } from './InboxLink';
export { InboxPage } from './InboxPage';
