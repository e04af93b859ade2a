import { Box, Button, Paper } from '@mui/material';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { EntretienLigne } from '../../../src-main/contract/entretiens.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { usePermis } from '../../shell/permis.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { EtatErreur, EtatVide, Page } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { Filtres, idOnglet, Onglets } from './barre-filtres.tsx';
import { FicheEntretien } from './fiche-entretien.tsx';
import { FichesDialogue } from './fiches-dialogue.tsx';
import { estDansOnglet, filtrer, suivantSansCompteRendu, voisin } from './filtrer.ts';
import { ListeEntretiens } from './liste-entretiens.tsx';
import { type EtatPage, useEtatPage } from './use-etat-page.ts';
import { VueEnsemble } from './vue-ensemble.tsx';

const AUCUN_RESTANT = 'Aucun compte rendu à saisir dans ce choix.';

/** Reads a form before it is asked for: whoever types from paper never waits for it. */
function Precharge({ id }: { readonly id: string }) {
  useLecture('entretiens.lire', { id });
  return null;
}

/** Alt+→ next without compte rendu, Alt+↓ and Alt+↑ through the list, wherever the focus is. */
function useRaccourcis(aller: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const action = aller[event.key];
      if (!event.altKey || event.ctrlKey || !action) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [aller]);
}

function Validation({ lignes }: { readonly lignes: readonly EntretienLigne[] }) {
  const { faire, enCours } = useCommande('entretiens.valider');
  const ids = lignes.filter((ligne) => estDansOnglet(ligne, 'à valider')).map(({ id }) => id);
  if (ids.length === 0) return null;
  return (
    <Button variant="outlined" disabled={enCours} onClick={() => void faire({ ids: ids.slice(0, 1000) })}>
      {`Valider ${pluriel(ids.length, 'entretien complet', 'entretiens complets')}`}
    </Button>
  );
}

function Fiches() {
  const [ouvert, setOuvert] = useState(false);
  return (
    <>
      <Button onClick={() => setOuvert(true)}>Fiches récapitulatives…</Button>
      {ouvert && <FichesDialogue onFermer={() => setOuvert(false)} />}
    </>
  );
}

function Corps({ lignes, etat }: { readonly lignes: readonly EntretienLigne[]; readonly etat: EtatPage }) {
  const { campagne, poste } = useContexte();
  const permis = usePermis();
  const { filtre, onglet, id, changer } = etat;
  const { juryId, domaineId, texte, reste } = filtre;
  const choisies = useMemo(
    () => filtrer(lignes, { juryId, domaineId, texte, reste }),
    [lignes, juryId, domaineId, texte, reste],
  );
  const affichees = useMemo(
    () => choisies.filter((ligne) => ligne.id === id || estDansOnglet(ligne, onglet)),
    [choisies, onglet, id],
  );
  const suivant = suivantSansCompteRendu(choisies, id);
  const raccourcis = useMemo(() => {
    const ouvrir = (ligne: EntretienLigne | null) => () => {
      if (!ligne) return;
      // A key pressed before the next form is there must not land in the one being left.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      changer({ id: ligne.id });
    };
    return {
      ArrowRight: ouvrir(suivantSansCompteRendu(choisies, id)),
      ArrowDown: ouvrir(voisin(affichees, id, 1)),
      ArrowUp: ouvrir(voisin(affichees, id, -1)),
    };
  }, [choisies, affichees, id, changer]);
  useRaccourcis(raccourcis);
  const ouvrir = useCallback((ouvert: string) => changer({ id: ouvert }), [changer]);
  return (
    <Page
      titre="Entretiens"
      pleine
      actions={
        <>
          {poste === null && (
            <>
              {permis('paquets.jurys') && (
                <Button component={Link} to="/entretiens/paquets">
                  Paquets de jury…
                </Button>
              )}
              <Fiches />
            </>
          )}
          {campagne.validationChef && permis('entretiens.valider') && <Validation lignes={choisies} />}
          <Button disabled={!voisin(affichees, id, -1)} onClick={raccourcis.ArrowUp} aria-keyshortcuts="Alt+ArrowUp">
            Précédent (Alt+↑)
          </Button>
          <Button disabled={!voisin(affichees, id, 1)} onClick={raccourcis.ArrowDown} aria-keyshortcuts="Alt+ArrowDown">
            Suivant (Alt+↓)
          </Button>
          <Button
            variant="contained"
            disabled={!suivant}
            onClick={raccourcis.ArrowRight}
            aria-keyshortcuts="Alt+ArrowRight"
          >
            Suivant sans compte rendu (Alt+→)
          </Button>
        </>
      }
    >
      {suivant && <Precharge id={suivant.id} />}
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1, height: '100%' }}>
        <Onglets lignes={choisies} etat={etat} validation={campagne.validationChef} />
        <Box
          sx={{
            flexGrow: 1,
            minHeight: 0,
            display: 'grid',
            gap: 1.5,
            gridTemplateColumns: { xs: '1fr', md: '300px 1fr' },
            gridTemplateRows: { xs: 'minmax(220px, 40vh) auto', md: '1fr' },
          }}
        >
          <Paper variant="outlined" sx={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
            <Filtres lignes={lignes} etat={etat} />
            <Box
              id="liste-entretiens"
              role="tabpanel"
              aria-labelledby={idOnglet(onglet)}
              sx={{ overflow: 'auto', flexGrow: 1, borderTop: 1, borderColor: 'divider' }}
            >
              <ListeEntretiens
                key={`${onglet} ${juryId} ${domaineId}`}
                lignes={affichees}
                choisi={id}
                ouvrir={ouvrir}
                vide={onglet === 'à saisir' ? AUCUN_RESTANT : 'Aucun entretien ici.'}
              />
            </Box>
          </Paper>
          <Box sx={{ overflow: { md: 'auto' }, minWidth: 0 }}>
            {id ? (
              <FicheEntretien key={id} id={id} fermer={() => changer({ id: null })} />
            ) : (
              <VueEnsemble lignes={choisies} etat={etat} validation={campagne.validationChef} />
            )}
          </Box>
        </Box>
      </Box>
    </Page>
  );
}

/** Place 7: entry of grid, compte rendu and avis; board of what is due, overdue, complete. */
export function EntretiensPage() {
  const etat = useEtatPage();
  const { data, error, refetch } = useLecture('entretiens.lister', {});
  if (error)
    return (
      <Page titre="Entretiens">
        <EtatErreur texte={error.message} reessayer={() => void refetch()} />
      </Page>
    );
  if (!data) return <Squelette />;
  if (data.length === 0)
    return (
      <Page titre="Entretiens">
        <EtatVide
          texte={
            'Aucun entretien pour l’instant\u00a0: ils apparaissent dès qu’une liste d’élèves est importée (Échanges) ou qu’un élève est inscrit (Candidats).'
          }
        />
      </Page>
    );
  return <Corps lignes={data} etat={etat} />;
}
