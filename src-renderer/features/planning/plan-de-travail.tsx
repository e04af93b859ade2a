import ChevronRight from '@mui/icons-material/ChevronRight';
import { Box, GlobalStyles, IconButton, Stack } from '@mui/material';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { findHorsFenetre, phraseHorsFenetre } from '../../../src-main/domain/planning/fenetre.ts';
import type { Position } from '../../../src-main/domain/planning/instance.ts';
import { useToast } from '../../ui/toasts.tsx';
import type { Affichage } from './plan/adresse.ts';
import { BandeSeances } from './grille/bande-seances.tsx';
import { ChoixJury } from './grille/choix-jury.tsx';
import { phraseJourSansPlace, prendreEnMain, type Reponse } from './plan/deplacement.ts';
import { DialogueEntretien } from './entretien/dialogue-entretien.tsx';
import { DialogueForcer, type AForcer } from './entretien/dialogue-forcer.tsx';
import { DialogueSeance } from './entretien/dialogue-seance.tsx';
import type { Depot } from './grille/en-main.ts';
import { countParJour } from './plan/places.ts';
import { Grille } from './grille/grille.tsx';
import { styleCoupe, STYLES_GLISSER } from './grille/grille-styles.ts';
import { MenuEntretien, type MenuOuvert } from './entretien/menu-entretien.tsx';
import type { Modele } from './plan/modele.ts';
import { OngletsJours } from './grille/onglets-jours.tsx';
import { useLargeurPanneau, type OptionsVue } from './plan/options-vue.ts';
import { PoigneePanneau } from './panneau/poignee-panneau.tsx';
import { Panneau } from './panneau/panneau.tsx';
import { TableauPlanning } from './grille/tableau-planning.tsx';
import { useActes, type Actes } from './plan/use-actes.ts';
import { useCouper } from './grille/use-couper.ts';
import { useGlisser } from './grille/use-glisser.ts';
import { useRetirer } from './entretien/use-retirer.ts';

/** What a drop outside the grid does. */
function useDeposer(
  modele: Modele,
  { placer, placerEnSeance }: Actes,
  { retirer, forcer }: { readonly retirer: (id: string) => void; readonly forcer: (aForcer: AForcer) => void },
) {
  const toast = useToast();
  return useCallback(
    (entretienId: string, depot: Depot) => {
      if (depot.type === 'panneau') {
        retirer(entretienId);
      } else if (depot.type === 'jour') {
        const position = prendreEnMain(modele, entretienId).surJour(depot.jour);
        if (position) void placer(entretienId, position);
        else toast({ gravite: 'error', texte: phraseJourSansPlace(modele, depot.jour) });
      } else {
        const seance = modele.vue.seances.find(({ id }) => id === depot.seanceId);
        const hors = seance && findHorsFenetre(modele.fenetre, seance.jour);
        if (seance && hors) forcer({ entretienId, cible: seance, phrases: [phraseHorsFenetre(hors)] });
        else if (seance) void placerEnSeance([entretienId], seance);
      }
    },
    [modele, placer, placerEnSeance, toast, retirer, forcer],
  );
}

/** Longer than a dialog takes to close. */
const APRES_FERMETURE_MS = 200;

/** After a dialog, the focus goes back to the entretien it spoke of, wherever it now stands. */
function focaliser(entretienId: string): void {
  setTimeout(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    document
      .querySelector<HTMLElement>(
        `[data-entretien="${CSS.escape(entretienId)}"],[data-a-placer="${CSS.escape(entretienId)}"]`,
      )
      ?.focus();
  }, APRES_FERMETURE_MS);
}

/** Panel, days, séances and grid around one plan, and the dialogs that act upon it. */
export function PlanDeTravail(props: {
  readonly modele: Modele;
  readonly affichage: Affichage;
  readonly options: OptionsVue;
  readonly jour: string;
  readonly onJour: (jour: string) => void;
  readonly onJury: (juryId: string) => void;
  /** Shows one entretien in the grid. */
  readonly onAller: (entretienId: string) => void;
}) {
  const { modele, affichage, options, jour, onJour, onJury, onAller } = props;
  const actes = useActes();
  const toast = useToast();
  const [largeur, setLargeur] = useLargeurPanneau();
  const [replie, setReplie] = useState(false);
  const [ouvert, setOuvert] = useState<string | null>(null);
  const [menu, setMenu] = useState<MenuOuvert | null>(null);
  const [seance, setSeance] = useState<string | null>(null);
  const [aForcer, setAForcer] = useState<AForcer | null>(null);
  const compte = useMemo(() => countParJour(modele), [modele]);
  const retirer = useRetirer(modele, actes);
  const deposer = useDeposer(modele, actes, { retirer, forcer: setAForcer });
  const refuser = useCallback(
    (entretienId: string, position: Position, { etat, phrases }: Reponse) => {
      if (etat === 'forçable') setAForcer({ entretienId, cible: position, phrases });
      else toast({ gravite: 'error', texte: phrases[0] ?? '' });
    },
    [toast],
  );
  const placer = useCallback((entretienId: string, position: Position) => actes.placer(entretienId, position), [actes]);
  const glisser = useGlisser(modele, { placer, refuser, deposer });
  const coupe = useCouper({ modele, jour: affichage.type === 'tableau' ? null : jour, placer: actes.placer });
  useEffect(() => {
    if (ouvert === null) return undefined;
    return () => focaliser(ouvert);
  }, [ouvert]);

  return (
    <Stack direction="row" sx={{ height: '100%', minHeight: 440, minWidth: 560, gap: 0.5 }}>
      <GlobalStyles styles={STYLES_GLISSER} />
      {coupe !== null && <GlobalStyles styles={styleCoupe(coupe)} />}
      {replie ? (
        <Box>
          <IconButton aria-label="Déplier le panneau à placer" size="small" onClick={() => setReplie(false)}>
            <ChevronRight />
          </IconButton>
        </Box>
      ) : (
        <>
          <Panneau
            modele={modele}
            glisser={glisser}
            largeur={largeur}
            couleur={options.couleur}
            onOuvrir={setOuvert}
            onReplier={() => setReplie(true)}
          />
          <PoigneePanneau largeur={largeur} onLargeur={setLargeur} />
        </>
      )}
      <Stack sx={{ flexGrow: 1, minWidth: 0 }}>
        {affichage.type !== 'tableau' && (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', pt: affichage.type === 'jury' ? 0.75 : 0 }}>
            {affichage.type === 'jury' && <ChoixJury modele={modele} juryId={affichage.juryId} onJury={onJury} />}
            <OngletsJours
              jours={modele.vue.jours}
              jour={jour}
              aujourdhui={modele.fenetre.aujourdhui}
              compte={compte}
              onJour={onJour}
            />
          </Stack>
        )}
        <BandeSeances modele={modele} onOuvrir={setSeance} />
        <Box sx={{ flexGrow: 1, minHeight: 0 }}>
          {affichage.type === 'tableau' ? (
            <TableauPlanning modele={modele} onOuvrir={setOuvert} onRetirer={retirer} onMenu={setMenu} />
          ) : (
            <Grille
              modele={modele}
              jour={jour}
              juryId={affichage.type === 'jury' ? affichage.juryId : null}
              glisser={glisser}
              options={options}
              onOuvrir={setOuvert}
              onRetirer={retirer}
              onMenu={setMenu}
            />
          )}
        </Box>
      </Stack>
      {ouvert !== null && (
        <DialogueEntretien
          key={ouvert}
          modele={modele}
          entretienId={ouvert}
          jourVu={jour}
          actes={actes}
          onRetirer={retirer}
          onFermer={() => setOuvert(null)}
          onForcer={setAForcer}
        />
      )}
      {menu !== null && (
        <MenuEntretien
          modele={modele}
          menu={menu}
          actes={actes}
          onOuvrir={setOuvert}
          onRetirer={retirer}
          onAller={onAller}
          onFermer={() => setMenu(null)}
        />
      )}
      {seance !== null && (
        <DialogueSeance modele={modele} seanceId={seance} actes={actes} onFermer={() => setSeance(null)} />
      )}
      {aForcer && <DialogueForcer modele={modele} aForcer={aForcer} actes={actes} onFermer={() => setAForcer(null)} />}
    </Stack>
  );
}
