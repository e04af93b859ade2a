import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { Box, ButtonBase } from '@mui/material';
import type { SeanceVue } from '../../../src-main/contract/planning.ts';
import { formatHeure, formatJourCourt } from '../../../src-main/domain/texte/format.ts';
import { teindre } from '../../ui/couleurs-domaines.ts';
import { Masque } from '../../ui/masque.tsx';
import { ecrireDepot } from './en-main.ts';
import type { Modele } from './modele.ts';

const remplissage = ({ inscrits, capacite }: SeanceVue): string =>
  `${inscrits} sur ${capacite}${inscrits >= capacite ? ', complète' : ''}`;

/** R27: the collective séances on one line, with how full they are; pupils are dropped on them, or placed from their list. */
export function BandeSeances(props: { readonly modele: Modele; readonly onOuvrir: (seanceId: string) => void }) {
  const { modele, onOuvrir } = props;
  const { seances } = modele.vue;
  if (seances.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label="Séances collectives"
      sx={{ display: 'flex', gap: 1, m: 0, p: 0, py: '3px', listStyle: 'none', overflowX: 'auto', flexShrink: 0 }}
    >
      {seances.map((seance) => {
        const domaine = modele.noms.domaine(seance.domaineId);
        return (
          <Box component="li" key={seance.id} sx={{ flexShrink: 0 }}>
            <ButtonBase
              data-seance={seance.id}
              data-depot={ecrireDepot({ type: 'seance', seanceId: seance.id })}
              onClick={() => onOuvrir(seance.id)}
              sx={[
                teindre(modele.domaines.get(seance.domaineId)?.couleur ?? 0),
                {
                  px: 1,
                  py: '3px',
                  borderRadius: '3px',
                  fontFamily: 'inherit',
                  fontSize: 13,
                  gap: 0.75,
                  '&:focus-visible': { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: 1 },
                },
              ]}
            >
              <GroupsOutlined sx={{ fontSize: 16 }} />
              <Masque>Séance </Masque>
              <strong>{domaine}</strong>
              {formatJourCourt(seance.jour)} · {formatHeure(seance.debut)}
              {seance.salle && ` · ${seance.salle}`} · {remplissage(seance)}
            </ButtonBase>
          </Box>
        );
      })}
    </Box>
  );
}
