import { Box, Link as Lien, Stack, Typography } from '@mui/material';
import { Link } from 'react-router';
import type { CreneauVue } from '../../src-main/contract/echanges-difference.ts';
import { formatHeure, formatJour } from '../../src-main/domain/texte/format.ts';

/** R17: said in the same words wherever it is said. */
export const ANNULATIONS = {
  titre: 'Convocations à annuler',
  aide: 'Ces élèves ont renoncé après l’envoi de leur convocation : prévenez leur établissement que l’entretien n’a plus lieu. La ligne reste ici jusqu’au jour annoncé.',
} as const;

/** Pupils with the slot they had, by day; nothing when there is none. */
export function CreneauxListe(props: {
  readonly titre: string;
  readonly creneaux: readonly CreneauVue[];
  readonly aide?: string;
}) {
  const { titre, creneaux, aide } = props;
  if (creneaux.length === 0) return null;
  return (
    <Box component="section" aria-label={titre}>
      <Typography variant="h3" component="h3">
        {titre} ({creneaux.length})
      </Typography>
      {aide && <Typography sx={{ color: 'text.secondary' }}>{aide}</Typography>}
      <Stack component="ul" sx={{ m: 0, pl: 3 }}>
        {creneaux.map(({ entretienId, candidatId, titre: eleve, origineNom, domaineNom, jour, debut }) => (
          <li key={entretienId}>
            <Lien component={Link} to={`/candidats?candidat=${candidatId}`}>
              {eleve}
            </Lien>{' '}
            ({origineNom}) : {domaineNom}, {formatJour(jour)} à {formatHeure(debut)}
          </li>
        ))}
      </Stack>
    </Box>
  );
}
