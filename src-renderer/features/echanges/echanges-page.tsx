import { Page } from '../../ui/page.tsx';

export function EchangesPage() {
  return <Page titre="Échanges">{null}</Page>;
}
