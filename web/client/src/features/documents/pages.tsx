import { useParams, useSearch } from '@tanstack/react-router';
import { DocumentPage } from './DocumentPage';

export function PlanPage() {
  const { cycle, name, _splat } = useParams({ from: '/signed-in/plans/$cycle/$name/$' });
  const { versions, thread } = useSearch({ from: '/signed-in/plans/$cycle/$name/$' });
  return <DocumentPage key={`${cycle}/${name}`} address={{ kind: 'plan', cycle, name }} asked={_splat ?? ''} showsBoth={versions === 'both'} thread={thread ?? null} />;
}

export function PhenomenonPage() {
  const { cycle, name, _splat } = useParams({ from: '/signed-in/phenomena/$cycle/$name/$' });
  const { versions, thread } = useSearch({ from: '/signed-in/phenomena/$cycle/$name/$' });
  return <DocumentPage key={`${cycle}/${name}`} address={{ kind: 'phenomenon', cycle, name }} asked={_splat ?? ''} showsBoth={versions === 'both'} thread={thread ?? null} />;
}

export function ThemePage() {
  const { cycle, name, _splat } = useParams({ from: '/signed-in/themes/$cycle/$name/$' });
  const { versions, thread } = useSearch({ from: '/signed-in/themes/$cycle/$name/$' });
  return <DocumentPage key={`${cycle}/${name}`} address={{ kind: 'theme', cycle, name }} asked={_splat ?? ''} showsBoth={versions === 'both'} thread={thread ?? null} />;
}
