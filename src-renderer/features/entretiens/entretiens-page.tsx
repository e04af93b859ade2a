import { Page } from '../../ui/page.tsx';

export function EntretiensPage() {
  return <Page titre="Entretiens">{null}</Page>;
}
