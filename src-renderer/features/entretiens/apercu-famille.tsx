import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import type { EntretienVue } from '../../../src-main/contract/entretien-vue.ts';
import { formatJour, nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useImpression } from '../../shell/use-impression.tsx';
import { AvisVu } from '../../ui/avis.tsx';

/** It opens under what is in sight. */
const montrer = (fiche: HTMLElement | null): void => fiche?.scrollIntoView({ block: 'nearest' });

function Fiche({ entretien, compteRendu }: { readonly entretien: EntretienVue; readonly compteRendu: string }) {
  return (
    <Box
      id="apercu-famille"
      ref={montrer}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, bgcolor: 'background.paper', p: 2, mt: 0.5 }}
    >
      <Typography sx={{ fontWeight: 650 }}>{nomPrenom(entretien)}</Typography>
      <Typography variant="body2">{entretien.origineNom}</Typography>
      <Typography variant="body2" sx={{ mb: 1 }}>
        {`Entretien d’information\u00a0: ${entretien.domaineNom}`}
        {entretien.jour && `, ${formatJour(entretien.jour)}`}
      </Typography>
      <Typography sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', mb: 1 }}>
        {compteRendu.trim() || 'Le compte rendu n’est pas encore écrit.'}
      </Typography>
      {entretien.formations.map(({ formationId, intitule, avis, ajoute }) => (
        <Typography key={formationId} variant="body2">
          {`${intitule}${ajoute ? ' (demandée pendant l’entretien)' : ''}\u00a0: `}
          <AvisVu avis={avis} />
        </Typography>
      ))}
    </Box>
  );
}

/** R34: what pupil and family will read on the fiche récapitulative, as it stands. The grid is not part of it. */
export function ApercuFamille(props: { readonly entretien: EntretienVue; readonly compteRendu: string }) {
  const [ouvert, setOuvert] = useState(false);
  const impression = useImpression('papier.composerFiches');
  const { poste } = useContexte();
  return (
    <Box sx={{ width: '100%' }}>
      <Button
        size="small"
        aria-expanded={ouvert}
        aria-controls={ouvert ? 'apercu-famille' : undefined}
        onClick={() => setOuvert(!ouvert)}
      >
        {ouvert ? 'Masquer l’aperçu' : 'Tel que lu par la famille'}
      </Button>
      {poste === null && (
        <Button
          size="small"
          onClick={() =>
            impression.ouvrir(`Fiche récapitulative de ${nomPrenom(props.entretien)}`, {
              candidatIds: [props.entretien.candidatId],
              forme: 'un seul PDF',
            })
          }
        >
          Fiche récapitulative (PDF)
        </Button>
      )}
      {impression.dialogue}
      {ouvert && <Fiche {...props} />}
    </Box>
  );
}
