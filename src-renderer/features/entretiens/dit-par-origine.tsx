import VisibilityOffOutlined from '@mui/icons-material/VisibilityOffOutlined';
import { Box, Button, Typography } from '@mui/material';
import type { EntretienVue, FormationDemandee } from '../../../src-main/contract/entretien-vue.ts';
import { AvisVu } from '../../ui/avis.tsx';
import { ICONE_ET_MOT } from '../../ui/icone-et-mot.ts';

/** R14 [D]: said in place of the avis that waits for the host's own. */
export const OrigineMasquee = () => (
  <Box component="span" sx={{ ...ICONE_ET_MOT, color: 'text.secondary' }}>
    <VisibilityOffOutlined fontSize="inherit" />
    masqué jusqu’à votre avis
  </Box>
);

function Dit({ formation, masque }: { readonly formation: FormationDemandee; readonly masque: boolean }) {
  const { intitule, avisOrigine, commentaireOrigine } = formation;
  return (
    <Box sx={{ mt: 1 }}>
      <Typography sx={{ fontWeight: 650, lineHeight: 1.3 }}>{intitule}</Typography>
      {masque ? (
        <OrigineMasquee />
      ) : (
        <>
          <AvisVu avis={avisOrigine} />
          <Typography variant="body2" sx={{ color: commentaireOrigine ? 'text.primary' : 'text.secondary' }}>
            {commentaireOrigine ? `«\u00a0${commentaireOrigine}\u00a0»` : 'Sans commentaire'}
          </Typography>
        </>
      )}
    </Box>
  );
}

/** R14: avis and comment of the origin for each formation, beside what the interviewers write. */
export function DitParOrigine(props: {
  readonly entretien: EntretienVue;
  readonly estMasquee: (formation: FormationDemandee) => boolean;
  readonly devoiler: () => void;
}) {
  const { entretien, estMasquee, devoiler } = props;
  const demandees = entretien.formations.filter(({ candidatureId }) => candidatureId !== null);
  return (
    <Box component="section" aria-labelledby="titre-origine">
      <Typography variant="h3" component="h3" id="titre-origine">
        Avis de l’établissement d’origine
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {entretien.origineNom}
      </Typography>
      {demandees.map((formation) => (
        <Dit key={formation.formationId} formation={formation} masque={estMasquee(formation)} />
      ))}
      {demandees.some(estMasquee) && (
        <Button size="small" onClick={devoiler} sx={{ mt: 0.5, ml: -0.5 }}>
          Voir quand même
        </Button>
      )}
    </Box>
  );
}
