import { Page } from '../../ui/page.tsx';

export function PremierDemarrage() {
  return <Page titre="Bienvenue">{null}</Page>;
}
