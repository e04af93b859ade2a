import { Page } from '../../ui/page.tsx';

export function CandidatsPage() {
  return <Page titre="Candidats">{null}</Page>;
}
