import { Fragment } from 'react';
import { linkedParts } from './model/linkedParts';

/** The words of a remark: plain text, in which addresses of the web and of mail can be followed. */
export function RemarkText({ text }: { readonly text: string }) {
  return linkedParts(text).map(({ text: words, address }, at) =>
    address === null ? (
      <Fragment key={at}>{words}</Fragment>
    ) : (
      <a key={at} href={address} target="_blank" rel="noopener noreferrer nofollow">
        {words}
      </a>
    ),
  );
}
