import { Box, Button, Paper, Typography } from '@mui/material';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { EntretienAttendu } from '../../../src-main/contract/entretiens.ts';
import { formatHeure, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { type Groupe, grouper } from './grouper.ts';
import { LigneAttendu, type Notes } from './ligne-attendu.tsx';
import { finDe } from './qui-est-ou.ts';

const MONTREES = '[data-attendu]:not([hidden])';

/** The presence buttons of the first row in sight. */
export const premiereLigne = (liste: Element | null): HTMLElement | null =>
  bouton(liste?.querySelector(MONTREES) ?? undefined);

const bouton = (ligne: Element | undefined): HTMLElement | null =>
  ligne?.querySelector<HTMLElement>('fieldset input:checked') ??
  ligne?.querySelector<HTMLElement>('fieldset input') ??
  null;

/** Up and down go from pupil to pupil: in a group of radio buttons they would change a presence by accident. */
function bouger(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  if (event.target instanceof HTMLInputElement && event.target.type === 'time') return;
  const lignes = [...event.currentTarget.querySelectorAll(MONTREES)];
  const ici = lignes.findIndex((one) => one.contains(document.activeElement));
  event.preventDefault();
  bouton(lignes[ici + (event.key === 'ArrowDown' ? 1 : -1)])?.focus();
}

function TitreGroupe({ groupe, notes }: { readonly groupe: Groupe; readonly notes: Notes }) {
  const { debut, seance, lignes } = groupe;
  const restants = lignes.filter(({ presence }) => presence === null);
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
            <Button size="small" variant="outlined" onClick={() => void notes.presence(restants, 'présent')}>
              {restants.length === 1
                ? 'Noter présent le dernier'
                : `Noter présents les ${pluriel(restants.length, 'restant')}`}
            </Button>
          )}
        </>
      )}
    </Box>
  );
}

/** The day by hour. Rows out of the search are hidden, not removed: each letter typed must answer at once. */
export function ListeJour(props: {
  readonly lignes: readonly EntretienAttendu[];
  readonly montrees: ReadonlySet<string>;
  readonly notes: Notes;
  /** `HH:MM` at which the day is looked at. */
  readonly heure: string;
}) {
  const { lignes, montrees, notes, heure } = props;
  const { campagne } = useContexte();
  const groupes = useMemo(() => grouper(lignes), [lignes]);
  const cadre = useRef<HTMLDivElement>(null);
  // The day opens at its present hour: what is over is above.
  useEffect(() => {
    cadre.current?.querySelector('section[data-a-venir]')?.scrollIntoView({ block: 'start' });
  }, []);
  return (
    <Paper ref={cadre} variant="outlined" onKeyDown={bouger}>
      {groupes.map((groupe) => (
        <section
          key={groupe.cle}
          data-a-venir={groupe.lignes.some((ligne) => finDe(ligne) > heure) ? '' : undefined}
          aria-label={[formatHeure(groupe.debut), groupe.seance?.domaineNom, groupe.seance?.lieu]
            .filter(Boolean)
            .join(', ')}
          hidden={!groupe.lignes.some(({ id }) => montrees.has(id))}
        >
          <TitreGroupe groupe={groupe} notes={notes} />
          <Box
            component="ul"
            sx={{
              m: 0,
              p: 0,
              listStyle: 'none',
              // Rows out of the window cost no layout: clearing the search brings two hundred of them back.
              '& > li': { contentVisibility: 'auto', containIntrinsicSize: 'auto 75px' },
              '& > li[hidden]': { display: 'none' },
            }}
          >
            {groupe.lignes.map((ligne) => (
              <li key={ligne.id} data-attendu hidden={!montrees.has(ligne.id)}>
                <LigneAttendu
                  ligne={ligne}
                  lettres={campagne.lettre !== 'aucune'}
                  passee={ligne.presence !== null && finDe(ligne) <= heure}
                  notes={notes}
                />
              </li>
            ))}
          </Box>
        </section>
      ))}
    </Paper>
  );
}
