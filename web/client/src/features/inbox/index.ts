export { FollowButton } from './FollowButton';
export { InboxLink } from './InboxLink';
export { InboxPage } from './InboxPage';
