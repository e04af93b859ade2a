import { Button } from '@mui/material';
import { Link } from 'react-router';
import type { ConvocationLigne } from '../../../src-main/contract/convocations.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { useCommande } from '../../shell/use-commande.ts';
import type { Vue } from './vues.ts';

interface Choix {
  readonly vue: Vue;
  /** The selected ones among those in sight, or all of those in sight. */
  readonly lignes: readonly ConvocationLigne[];
  readonly selection: boolean;
}

function Dues({ choix, onEmettre }: { readonly choix: Choix; readonly onEmettre: () => void }) {
  const { lignes, selection } = choix;
  const entretienIds = lignes.map(({ id }) => id);
  return (
    <>
      <Button component={Link} to="/convocations/envois" state={{ demande: { nature: 'convocations', entretienIds } }}>
        Envoyer par courriel…
      </Button>
      <Button variant="contained" onClick={onEmettre}>
        {selection ? `Émettre la sélection (${lignes.length})…` : `Émettre ${pluriel(lignes.length, 'convocation')}…`}
      </Button>
    </>
  );
}

/** What can be done with the convocations in sight, or with those selected. */
export function ConvocationsActions(props: {
  readonly choix: Choix;
  readonly onEmettre: () => void;
  readonly onAccuser: () => void;
}) {
  const { choix, onEmettre, onAccuser } = props;
  const { vue, lignes } = choix;
  const retirer = useCommande('convocations.retirerAccuse');
  if (lignes.length === 0 || vue === 'sans place') return null;
  if (vue === 'dues' || vue === 'à refaire') return <Dues choix={choix} onEmettre={onEmettre} />;
  return (
    <>
      <Button onClick={onEmettre}>Réimprimer</Button>
      {vue === 'accusée' ? (
        <Button onClick={() => void retirer.faire({ entretienIds: lignes.map(({ id }) => id) })}>
          Retirer l’accusé de {pluriel(lignes.length, 'convocation')}
        </Button>
      ) : (
        <Button variant="contained" onClick={onAccuser}>
          {choix.selection
            ? `Noter l’accusé de réception (${lignes.length})…`
            : `Noter ${pluriel(lignes.length, 'accusé')} de réception…`}
        </Button>
      )}
    </>
  );
}
