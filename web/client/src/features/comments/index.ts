export { RemarksPane } from './RemarksPane';
export { CommentDesk } from './text/CommentDesk';
export { CommentMarks } from './text/commentMarks';
