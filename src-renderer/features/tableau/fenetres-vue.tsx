import { Box, Stack, Typography } from '@mui/material';
import type { Fenetre } from '../../../src-main/domain/campagne/calendrier.ts';
import { formatJour, pluriel } from '../../../src-main/domain/texte/format.ts';

const NOMS: Readonly<Record<Fenetre['nom'], string>> = {
  inscriptions: 'Inscriptions',
  planification: 'Planification',
  convocations: 'Convocations',
  entretiens: 'Entretiens',
  fiches: 'Fiches récapitulatives',
  fermeture: 'Fermeture',
};

function reste({ etat, joursRestants }: Fenetre): string {
  if (etat === 'close') return 'terminé';
  if (etat === 'à venir') return 'à venir';
  return joursRestants === 0 ? 'dernier jour' : `${pluriel(joursRestants, 'jour restant', 'jours restants')}`;
}

/** The windows of the campaign and what is left of each. */
export function FenetresVue({ fenetres }: { readonly fenetres: readonly Fenetre[] }) {
  if (fenetres.length === 0)
    return <Typography sx={{ color: 'text.secondary' }}>Aucune date saisie dans les paramètres.</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
      {fenetres.map((fenetre) => {
        const presse = fenetre.etat === 'ouverte' && fenetre.joursRestants <= 7;
        return (
          <Stack component="li" direction="row" key={fenetre.nom} sx={{ py: 0.5, gap: 1 }}>
            <Box sx={{ flexGrow: 1 }}>
              {NOMS[fenetre.nom]}
              <Box component="span" sx={{ color: 'text.secondary', ml: 1 }}>
                jusqu’au {formatJour(fenetre.fin)}
              </Box>
            </Box>
            <Box sx={{ fontWeight: presse ? 650 : 400, color: presse ? 'warning.main' : 'text.secondary' }}>
              {reste(fenetre)}
            </Box>
          </Stack>
        );
      })}
    </Box>
  );
}
