import { Page } from '../../ui/page.tsx';

export function JourJPage() {
  return <Page titre="Jour J">{null}</Page>;
}
