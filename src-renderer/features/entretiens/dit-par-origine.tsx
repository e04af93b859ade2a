import { Box, Typography } from '@mui/material';
import type { EntretienVue } from '../../../src-main/contract/entretien-vue.ts';
import { AvisVu } from '../../ui/avis.tsx';

/** R14: avis and comment of the origin for each formation, beside what the interviewers write. */
export function DitParOrigine({ entretien }: { readonly entretien: EntretienVue }) {
  const demandees = entretien.formations.filter(({ candidatureId }) => candidatureId !== null);
  return (
    <Box component="section" aria-labelledby="titre-origine">
      <Typography variant="h3" component="h3" id="titre-origine">
        Avis de l’établissement d’origine
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {entretien.origineNom}
      </Typography>
      {demandees.map(({ formationId, intitule, avisOrigine, commentaireOrigine }) => (
        <Box key={formationId} sx={{ mt: 1 }}>
          <Typography sx={{ fontWeight: 650, lineHeight: 1.3 }}>{intitule}</Typography>
          <AvisVu avis={avisOrigine} />
          <Typography variant="body2" sx={{ color: commentaireOrigine ? 'text.primary' : 'text.secondary' }}>
            {commentaireOrigine ? `«\u00a0${commentaireOrigine}\u00a0»` : 'Sans commentaire'}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
