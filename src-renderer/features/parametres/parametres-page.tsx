import { Page } from '../../ui/page.tsx';

export function ParametresPage() {
  return <Page titre="Paramètres">{null}</Page>;
}
