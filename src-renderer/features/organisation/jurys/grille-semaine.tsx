import { Box } from '@mui/material';
import { useEffect, useRef } from 'react';
import { addJours } from '../../../../src-main/domain/date/jour.ts';
import { type IndisponibiliteSaisie, tombeSur } from '../../../../src-main/domain/organisation/disponibilites.ts';
import {
  peindre as peindrePlages,
  type Pinceau,
  type PlageSaisie,
} from '../../../../src-main/domain/organisation/plages.ts';
import { formatHeure, formatJour, formatJourCourt } from '../../../../src-main/domain/texte/format.ts';
import {
  contient,
  effetPinceau,
  etatCellule,
  type EtatCellule,
  heureDe,
  lignesSemaine,
  PAS,
  plageDe,
} from './cellules.ts';
import { INVISIBLE } from '../../../ui/invisible.ts';
import { usePinceau } from './use-pinceau.ts';

/** Monday to Saturday. */
const JOURS = 6;

const HACHURES =
  'repeating-linear-gradient(135deg, var(--mui-palette-primary-light) 0 6px, var(--mui-palette-background-paper) 6px 10px)';

/** Laid over the rest: somebody is missing, or the room is taken (H8). */
const ABSENCE =
  'repeating-linear-gradient(45deg, transparent 0 7px, color-mix(in srgb, var(--mui-palette-warning-main) 45%, transparent) 7px 9px)';

const FONDS: Readonly<Record<EtatCellule, string>> = {
  ouverte: 'var(--mui-palette-primary-light)',
  'en partie ouverte':
    'linear-gradient(90deg, var(--mui-palette-primary-light) 0 50%, var(--mui-palette-background-paper) 50%)',
  réserve: HACHURES,
  fermée: 'var(--mui-palette-background-paper)',
};

/** The week of one jury by half-hours, painted by mouse or keyboard. */
export function GrilleSemaine(props: {
  readonly nom: string;
  readonly lundi: string;
  readonly plages: readonly PlageSaisie[];
  /** H8: what keeps this jury from receiving. */
  readonly absences: readonly (IndisponibiliteSaisie & { readonly qui: string })[];
  readonly pinceau: Pinceau;
  /** Why a day is unusual: without class, outside the interview window. Null on an ordinary day. */
  readonly remarque: (jour: string) => string | null;
  readonly enregistrer: (plages: readonly PlageSaisie[]) => void;
}) {
  const { nom, lundi, plages, absences, pinceau, remarque, enregistrer } = props;
  const jours = Array.from({ length: JOURS }, (_, rang) => addJours(lundi, rang));
  const lignes = lignesSemaine(plages);
  const grille = useRef<HTMLDivElement>(null);
  const etatDe = (jour: number, ligne: number): EtatCellule =>
    etatCellule(plages, jours[jour] ?? '', lignes[ligne] ?? 0);
  const { foyer, zone, depart, auClavier, appuyer, viser, passer } = usePinceau({
    jours: JOURS,
    lignes: lignes.length,
    peindre: ({ jours: [premier, dernier], lignes: [haut, bas] }, origine) => {
      const effet = effetPinceau(etatDe(origine.jour, origine.ligne), pinceau);
      const debut = heureDe(lignes[haut] ?? 0);
      const fin = heureDe((lignes[bas] ?? 0) + PAS);
      enregistrer(
        jours
          .slice(premier, dernier + 1)
          .reduce<readonly PlageSaisie[]>((suite, jour) => peindrePlages(suite, { jour, debut, fin }, effet), plages),
      );
    },
  });
  useEffect(() => {
    if (grille.current?.contains(document.activeElement))
      grille.current.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [foyer]);
  const absentsLe = (jour: string): string[] => [
    ...new Set(absences.filter((une) => une.jour === jour).map(({ qui }) => `sans ${qui}`)),
  ];
  const enCours = depart && effetPinceau(etatDe(depart.jour, depart.ligne), pinceau);
  return (
    <Box
      ref={grille}
      role="grid"
      aria-label={`Plages de ${nom}, semaine du ${formatJour(lundi)}`}
      aria-multiselectable
      onKeyDown={auClavier}
      sx={{
        display: 'grid',
        gridTemplateColumns: `52px repeat(${JOURS}, minmax(0, 1fr))`,
        minWidth: 720,
        border: 1,
        borderColor: 'divider',
        userSelect: 'none',
        touchAction: 'none',
        fontSize: 12,
      }}
    >
      <Box role="row" sx={{ display: 'contents' }}>
        <Box role="columnheader">
          <Box component="span" sx={INVISIBLE}>
            Heure
          </Box>
        </Box>
        {jours.map((jour) => (
          <Box
            key={jour}
            role="columnheader"
            sx={{ px: 0.5, py: 0.25, borderLeft: 1, borderColor: 'divider', minHeight: 38, lineHeight: 1.3 }}
          >
            <Box component="span" sx={{ fontWeight: 650, fontSize: 13 }}>
              {formatJourCourt(jour)}
            </Box>
            <Box component="span" sx={{ display: 'block', color: 'warning.main' }}>
              {remarque(jour) ?? absentsLe(jour).join(', ')}
            </Box>
          </Box>
        ))}
      </Box>
      {lignes.map((minutes, ligne) => (
        <Box key={minutes} role="row" sx={{ display: 'contents' }}>
          <Box
            role="rowheader"
            sx={{ px: 0.5, height: 21, color: 'text.secondary', borderTop: 1, borderColor: 'divider' }}
          >
            {minutes % 60 === 0 ? (
              formatHeure(heureDe(minutes))
            ) : (
              <Box component="span" sx={{ color: 'text.secondary', pl: 1.5 }}>
                {String(minutes % 60)}
              </Box>
            )}
          </Box>
          {jours.map((jour, rang) => {
            const etat = etatDe(rang, ligne);
            const dedans = zone !== null && contient(zone, { jour: rang, ligne });
            const montre = dedans && enCours ? enCours : etat;
            const plage = plageDe(plages, jour, minutes);
            const debute = plage && plageDe(plages, jour, minutes - PAS) !== plage;
            const titre = debute
              ? `${formatHeure(plage.debut)} – ${formatHeure(plage.fin)}${plage.reserve ? ' · réserve' : ''}`
              : '';
            const absents = absences
              .filter((une) => tombeSur(une, { jour, debut: heureDe(minutes), dureeMinutes: PAS }))
              .map(({ qui }) => qui);
            const manque = absents.length > 0 ? `indisponible : ${absents.join(', ')}` : '';
            return (
              <Box
                key={jour}
                role="gridcell"
                tabIndex={foyer.jour === rang && foyer.ligne === ligne ? 0 : -1}
                aria-selected={dedans}
                aria-label={`${formatJour(jour)}, ${formatHeure(heureDe(minutes))} : ${etat}${titre && `, plage ${titre}`}${manque && `, ${manque}`}`}
                title={manque || undefined}
                onPointerDown={(event) => {
                  if (event.button !== 0) return;
                  event.currentTarget.focus();
                  event.currentTarget.releasePointerCapture(event.pointerId);
                  appuyer({ jour: rang, ligne });
                }}
                onFocus={() => viser({ jour: rang, ligne })}
                onPointerEnter={() => passer({ jour: rang, ligne })}
                sx={{
                  px: 0.5,
                  height: 21,
                  overflow: 'hidden',
                  whiteSpace: 'nowrap',
                  cursor: 'crosshair',
                  borderLeft: 1,
                  borderTop: 1,
                  borderColor: 'divider',
                  background: absents.length > 0 ? `${ABSENCE}, ${FONDS[montre]}` : FONDS[montre],
                  color: 'text.primary',
                  ...(dedans && { boxShadow: 'inset 0 0 0 1px var(--mui-palette-primary-main)' }),
                  '&:focus-visible': { outlineOffset: '-2px' },
                }}
              >
                {dedans ? '' : titre}
              </Box>
            );
          })}
        </Box>
      ))}
    </Box>
  );
}
