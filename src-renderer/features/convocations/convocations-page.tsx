import { Page } from '../../ui/page.tsx';

export function ConvocationsPage() {
  return <Page titre="Convocations">{null}</Page>;
}
