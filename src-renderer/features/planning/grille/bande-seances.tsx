import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import GroupsOutlined from '@mui/icons-material/GroupsOutlined';
import { Box, Button, ButtonBase } from '@mui/material';
import { useState } from 'react';
import type { SeanceVue } from '../../../../src-main/contract/planning-vue.ts';
import { formatHeure, formatJourCourt, pluriel } from '../../../../src-main/domain/texte/format.ts';
import { teindre } from '../../../ui/couleurs-domaines.ts';
import { Masque } from '../../../ui/masque.tsx';
import { ecrireDepot } from './en-main.ts';
import type { Modele } from '../plan/modele.ts';
import { ordonnerSeances } from './moment.ts';

const remplissage = ({ inscrits, capacite }: SeanceVue): string =>
  `${inscrits} sur ${capacite}${inscrits >= capacite ? ', complète' : ''}`;

function Seance(props: {
  readonly seance: SeanceVue;
  readonly modele: Modele;
  readonly passee: boolean;
  readonly onOuvrir: (seanceId: string) => void;
}) {
  const { seance, modele, passee, onOuvrir } = props;
  return (
    <Box component="li" sx={{ flexShrink: 0 }}>
      <ButtonBase
        data-seance={seance.id}
        data-depot={ecrireDepot({ type: 'seance', seanceId: seance.id })}
        onClick={() => onOuvrir(seance.id)}
        sx={[
          passee
            ? { bgcolor: 'background.paper', color: 'text.secondary' }
            : teindre(modele.domaines.get(seance.domaineId)?.couleur ?? 0),
          {
            px: 1,
            py: '3px',
            borderRadius: '3px',
            fontFamily: 'inherit',
            fontSize: 13,
            gap: 0.75,
            '&:focus-visible': { outline: '2px solid var(--mui-palette-primary-main)', outlineOffset: -2 },
          },
        ]}
      >
        <GroupsOutlined sx={{ fontSize: 16 }} />
        <Masque>Séance{passee && ' passée'} </Masque>
        <strong>{modele.noms.domaine(seance.domaineId)}</strong>
        {formatJourCourt(seance.jour)} · {formatHeure(seance.debut)}
        {seance.salle && ` · ${seance.salle}`} · {remplissage(seance)}
      </ButtonBase>
    </Box>
  );
}

/** R27: the collective séances on one line, those to come first; pupils are dropped on them, or placed from their list. */
export function BandeSeances(props: { readonly modele: Modele; readonly onOuvrir: (seanceId: string) => void }) {
  const { modele, onOuvrir } = props;
  const [deplie, setDeplie] = useState(false);
  const { aVenir, passees } = ordonnerSeances(modele.vue.seances, modele.fenetre.aujourdhui);
  if (aVenir.length + passees.length === 0) return null;
  const rendre = (seance: SeanceVue, passee: boolean) => (
    <Seance key={seance.id} seance={seance} modele={modele} passee={passee} onOuvrir={onOuvrir} />
  );
  return (
    <Box
      component="ul"
      aria-label="Séances collectives"
      sx={{ display: 'flex', gap: 1, m: 0, p: 0, py: '3px', listStyle: 'none', overflowX: 'auto', flexShrink: 0 }}
    >
      {aVenir.map((seance) => rendre(seance, false))}
      {passees.length > 0 && (
        <Box component="li" sx={{ flexShrink: 0 }}>
          <Button
            size="small"
            color="inherit"
            aria-expanded={deplie}
            onClick={() => setDeplie(!deplie)}
            endIcon={deplie ? <ExpandLess /> : <ExpandMore />}
            sx={{ py: 0, color: 'text.secondary', fontWeight: 400 }}
          >
            {pluriel(passees.length, 'séance passée', 'séances passées')}
          </Button>
        </Box>
      )}
      {deplie && passees.map((seance) => rendre(seance, true))}
    </Box>
  );
}
