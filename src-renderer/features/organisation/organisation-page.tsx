import { Page } from '../../ui/page.tsx';

export function OrganisationPage() {
  return <Page titre="Organisation">{null}</Page>;
}
