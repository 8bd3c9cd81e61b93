import { useParams, useSearch } from '@tanstack/react-router';
import { VersionPage } from './VersionPage';

export function PlanVersionPage() {
  const from = '/signed-in/plans/$cycle/$name/versions/$version';
  const { cycle, name, version } = useParams({ from });
  return <VersionPage address={{ kind: 'plan', cycle, name }} version={version} asked={useSearch({ from }).text} />;
}

export function PhenomenonVersionPage() {
  const from = '/signed-in/phenomena/$cycle/$name/versions/$version';
  const { cycle, name, version } = useParams({ from });
  return <VersionPage address={{ kind: 'phenomenon', cycle, name }} version={version} asked={useSearch({ from }).text} />;
}

export function ThemeVersionPage() {
  const from = '/signed-in/themes/$cycle/$name/versions/$version';
  const { cycle, name, version } = useParams({ from });
  return <VersionPage address={{ kind: 'theme', cycle, name }} version={version} asked={useSearch({ from }).text} />;
}
