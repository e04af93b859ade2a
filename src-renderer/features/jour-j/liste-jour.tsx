import { Box, Button, Paper, Typography } from '@mui/material';
import type { KeyboardEvent } from 'react';
import type { EntretienAttendu } from '../../../src-main/contract/entretiens.ts';
import type { Presence } from '../../../src-main/domain/planning/entretien.ts';
import { formatHeure, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { type Groupe, grouper } from './grouper.ts';
import { LigneAttendu } from './ligne-attendu.tsx';

/** Answers null when refused. */
export type Noter = (ids: readonly string[], presence: Presence | null, arrivee?: string | null) => Promise<unknown>;

/** The presence buttons of a row: the chosen one, else the first. */
export const premierBouton = (ligne: Element | undefined): HTMLElement | null =>
  ligne?.querySelector<HTMLElement>('fieldset input:checked') ??
  ligne?.querySelector<HTMLElement>('fieldset input') ??
  null;

/** Up and down go from pupil to pupil: in a group of radio buttons they would change a presence by accident. */
function bouger(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (event.target instanceof HTMLInputElement && event.target.type === 'time') return;
  const lignes = [...event.currentTarget.querySelectorAll('[data-attendu]')];
  const ici = lignes.findIndex((one) => one.contains(document.activeElement));
  event.preventDefault();
  premierBouton(lignes[ici + (event.key === 'ArrowDown' ? 1 : -1)])?.focus();
}

function TitreGroupe({ groupe, noter }: { readonly groupe: Groupe; readonly noter: Noter }) {
  const { debut, seance, lignes } = groupe;
  const restants = lignes.filter(({ presence }) => presence === null).map(({ id }) => id);
  return (
    <Box
      sx={{
        position: 'sticky',
        top: 0,
        zIndex: 1,
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 2,
        px: 1.5,
        py: 0.5,
        bgcolor: 'background.default',
      }}
    >
      <Typography variant="h2" sx={{ fontSize: 20 }}>
        {formatHeure(debut)}
      </Typography>
      {seance && (
        <>
          <Typography sx={{ flexGrow: 1 }}>
            {['Séance collective', seance.domaineNom, seance.lieu].filter(Boolean).join(' · ')}
          </Typography>
          {restants.length > 0 && (
            <Button size="small" variant="outlined" onClick={() => void noter(restants, 'présent')}>
              {`Noter présents les ${pluriel(restants.length, 'restant')}`}
            </Button>
          )}
        </>
      )}
    </Box>
  );
}

/** The day by hour. */
export function ListeJour({ lignes, noter }: { readonly lignes: readonly EntretienAttendu[]; readonly noter: Noter }) {
  const { campagne } = useContexte();
  return (
    <Paper variant="outlined" onKeyDown={bouger}>
      {grouper(lignes).map((groupe) => (
        <Box component="section" key={groupe.cle} aria-label={formatHeure(groupe.debut)}>
          <TitreGroupe groupe={groupe} noter={noter} />
          <Box component="ul" sx={{ m: 0, p: 0 }}>
            {groupe.lignes.map((ligne) => (
              <LigneAttendu
                key={ligne.id}
                ligne={ligne}
                lettres={campagne.lettre !== 'aucune'}
                noter={(presence, arrivee) => noter([ligne.id], presence, arrivee)}
              />
            ))}
          </Box>
        </Box>
      ))}
    </Paper>
  );
}
