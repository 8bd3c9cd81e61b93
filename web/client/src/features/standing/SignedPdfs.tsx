import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentAddress } from '../../shared/catalog';
import { useFocusAfter } from '../../shared/ui';
import { AttachPdf } from './AttachPdf';
import type { PlanStanding } from './planStanding';
import { SignedPdfList } from './SignedPdfList';
import pane from './StandingPane.module.css';

interface SignedPdfsProps {
  readonly address: DocumentAddress;
  readonly standing: PlanStanding;
  readonly people: Readonly<Record<string, string>>;
}

/** The PDFs that were signed elsewhere, the newest first, and the way to attach one. */
export function SignedPdfs({ address, standing: { signedPdfs, maxPdfBytes, approval }, people }: SignedPdfsProps) {
  const { t } = useTranslation('standing');
  const [recorded, setRecorded] = useState('');
  const title = useRef<HTMLHeadingElement>(null);
  useFocusAfter(recorded, title);
  const pdfs = signedPdfs?.toReversed() ?? [];
  const mayAttach = maxPdfBytes !== null && approval !== null;
  if (pdfs.length === 0 && !mayAttach) return null;
  return (
    <section className={pane.section} aria-labelledby="pdfs-title">
      <h3 id="pdfs-title" ref={title} tabIndex={-1}>
        {t('pdf.heading')}
      </h3>
      <p role="status" className={pane.soft} data-testid="pdf-recorded">
        {recorded}
      </p>
      {pdfs.length > 0 && <SignedPdfList address={address} pdfs={pdfs} people={people} />}
      {mayAttach && <AttachPdf address={address} hashes={approval.hashes} maxBytes={maxPdfBytes} start={() => setRecorded('')} finish={setRecorded} />}
    </section>
  );
}
