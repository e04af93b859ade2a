import { Page } from '../../ui/page.tsx';

export function PlanningPage() {
  return <Page titre="Planning">{null}</Page>;
}
