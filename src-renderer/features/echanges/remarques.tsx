import { Alert, Box, Button } from '@mui/material';
import { useRef } from 'react';
import type { AjoutPropose, RemarqueVue } from '../../../src-main/contract/echanges-difference.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { useCommande } from '../../shell/use-commande.ts';

const ouSont = (lignes: readonly number[]): string =>
  lignes.length > 3 ? pluriel(lignes.length, 'ligne') : `ligne ${lignes.join(', ')}`;

const nomDe = (ajout: AjoutPropose): string =>
  ajout.acte === 'ajouter un domaine' ? ajout.nom : `${ajout.formation.voie} ${ajout.formation.intitule}`;

/** What the list says and that changes nothing by itself. R05: what the catalogue lacks is added in one click, and the list compared again. */
export function Remarques({ remarques }: { readonly remarques: readonly RemarqueVue[] }) {
  const { faire, enCours } = useCommande('catalogue.modifier');
  const zone = useRef<HTMLDivElement>(null);
  if (remarques.length === 0) return null;
  const ajouter = async (ajout: AjoutPropose): Promise<void> => {
    // The button goes away with its remark once the list is compared again.
    if (await faire(ajout, null)) zone.current?.focus({ preventScroll: true });
  };
  return (
    <Alert severity="warning" ref={zone} tabIndex={-1} aria-label="Remarques sur la liste" sx={{ outline: 'none' }}>
      <Box component="ul" sx={{ m: 0, pl: 2, display: 'grid', gap: 0.5 }}>
        {remarques.map(({ phrase, lignes, ajout }) => (
          <li key={`${phrase}${lignes[0]}`}>
            {phrase} ({ouSont(lignes)})
            {ajout && (
              <Button
                size="small"
                color="inherit"
                disabled={enCours}
                aria-label={`Ajouter « ${nomDe(ajout)} » au catalogue`}
                onClick={() => void ajouter(ajout)}
                sx={{ ml: 1, py: 0, textDecoration: 'underline' }}
              >
                Ajouter au catalogue
              </Button>
            )}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
