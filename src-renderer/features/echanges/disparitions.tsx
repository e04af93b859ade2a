import { Alert, Button } from '@mui/material';
import type { ElementVue } from '../../../src-main/contract/echanges-difference.ts';
import { formatNombre, pluriel } from '../../../src-main/domain/texte/format.ts';
import { clesDisparues, semblePartielle } from './liste-partielle.ts';

const phraseDe = (disparues: number, nommees: number): string =>
  `${pluriel(disparues, 'candidature connue n’est pas', 'candidatures connues ne sont pas')} dans cette liste, qui en compte ${formatNombre(nommees)}. Si ce n’est qu’une partie de la liste de l’académie, ne retenez aucune disparition.`;

/** R17: a list that would make many candidatures vanish may only be a part of one: it is said, and one act keeps them all. */
export function Disparitions(props: {
  readonly elements: readonly ElementVue[];
  /** Candidatures that the list names. */
  readonly nommees: number;
  readonly refusees: ReadonlySet<string>;
  readonly accepter: (cles: readonly string[], accepte: boolean) => void;
}) {
  const { elements, nommees, refusees, accepter } = props;
  const disparues = clesDisparues(elements);
  if (!semblePartielle(disparues.length, nommees)) return null;
  const retenues = disparues.filter((cle) => !refusees.has(cle)).length;
  return (
    <Alert
      severity="warning"
      action={
        <Button size="small" color="inherit" onClick={() => accepter(disparues, retenues === 0)}>
          {retenues === 0 ? 'Les retenir' : 'N’en retenir aucune'}
        </Button>
      }
    >
      {phraseDe(disparues.length, nommees)}
      {retenues === 0 && ' Aucune n’est retenue.'}
    </Alert>
  );
}
