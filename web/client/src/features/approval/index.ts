import { lazy } from 'react';

export { approvalQuery, approvalSlug, isNotTheirs } from './approvalSection';
export const ApprovalSection = lazy(async () => ({ default: (await import('./ApprovalSection')).ApprovalSection }));
export const ApprovalPane = lazy(async () => ({ default: (await import('./ApprovalPane')).ApprovalPane }));
