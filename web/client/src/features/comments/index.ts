export { standingObjections } from './model/threads';
export { LeftDrafts } from './LeftDrafts';
export { RemarksPane } from './RemarksPane';
export { RowMark, RowRemarks } from './rows/RowRemarks';
export { useRemarks, type Remarks } from './useRemarks';
export { useMarkWords } from './useMarkWords';
export { CommentDesk } from './text/CommentDesk';
export { CommentMarks } from './text/commentMarks';
