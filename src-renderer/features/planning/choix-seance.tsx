import { Box, Button, Typography } from '@mui/material';
import type { EntretienVue } from '../../../src-main/contract/entretien-vue.ts';
import type { SeanceVue } from '../../../src-main/contract/planning.ts';
import { jugerSeance } from '../../../src-main/domain/planning/placement-seance.ts';
import { formatHeure, formatJour } from '../../../src-main/domain/texte/format.ts';
import type { Modele } from './modele.ts';
import type { Actes } from './use-actes.ts';

/** R27: the séances of the pupil's domaine, each with why he cannot attend, if so. */
export function ChoixSeance(props: {
  readonly modele: Modele;
  readonly entretien: EntretienVue;
  readonly actes: Actes;
  readonly onFermer: () => void;
}) {
  const { modele, entretien, actes, onFermer } = props;
  const { seances } = modele.vue;
  const siennes = seances.filter(({ domaineId }) => domaineId === entretien.domaineId);
  const raison = (seance: SeanceVue): string | undefined =>
    jugerSeance(modele, {
      seance,
      candidat: entretien.candidatId,
      domaine: entretien.domaineId,
      seanceActuelle: seances.find(({ id }) => id === entretien.seanceId) ?? null,
      inscrits: seance.inscrits,
    })[0];
  if (siennes.length === 0)
    return <Typography>Aucune séance n’est prévue pour ce domaine : ajoutez-en une dans l’organisation.</Typography>;
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {siennes.map((seance) => {
        const ici = seance.id === entretien.seanceId;
        const refus = ici ? undefined : raison(seance);
        return (
          <Box component="li" key={seance.id} sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.5 }}>
            <Box sx={{ flexGrow: 1 }}>
              <strong>
                {formatJour(seance.jour)} à {formatHeure(seance.debut)}
              </strong>
              {seance.salle && ` · ${seance.salle}`} · {seance.inscrits} sur {seance.capacite}
              {refus !== undefined && <Typography sx={{ color: 'error.main' }}>{refus}</Typography>}
            </Box>
            {ici ? (
              <Typography sx={{ color: 'text.secondary' }}>y assiste</Typography>
            ) : (
              <Button
                variant="outlined"
                disabled={refus !== undefined}
                onClick={() => {
                  onFermer();
                  void actes.placerEnSeance([entretien.id], seance);
                }}
              >
                Placer
              </Button>
            )}
          </Box>
        );
      })}
    </Box>
  );
}
