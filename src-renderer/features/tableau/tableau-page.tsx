import { Page } from '../../ui/page.tsx';

export function TableauPage() {
  return <Page titre="Tableau de bord">{null}</Page>;
}
