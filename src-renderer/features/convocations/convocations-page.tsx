import CheckOutlined from '@mui/icons-material/CheckOutlined';
import { Alert, Box, Button, Tab, Tabs } from '@mui/material';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ConvocationLigne, EtatConvocation } from '../../../src-main/contract/convocations.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { EtatErreur, EtatVide, Page } from '../../ui/page.tsx';
import { retrouverFocus } from '../../ui/retrouver-focus.ts';
import { AUCUNE_SELECTION, choisies } from '../../ui/selection.ts';
import { Squelette } from '../../ui/squelette.tsx';
import { ApercuDialogue } from './apercu-dialogue.tsx';
import { ConvocationsFiltres, filtrerConvocations, SANS_FILTRE } from './convocations-filtres.tsx';
import { ConvocationsGrille } from './convocations-grille.tsx';
import { EmettreDialogue } from './emettre-dialogue.tsx';

type Vue = 'dues' | EtatConvocation;

const VUES: readonly { readonly vue: Vue; readonly libelle: string }[] = [
  { vue: 'dues', libelle: 'À envoyer' },
  { vue: 'à refaire', libelle: 'Changées depuis l’envoi' },
  { vue: 'à jour', libelle: 'À jour' },
  { vue: 'sans place', libelle: 'Sans place' },
];

const dansVue = ({ etat }: ConvocationLigne, vue: Vue): boolean =>
  vue === 'dues' ? etat === 'à émettre' || etat === 'à refaire' : etat === vue;

const VIDES: Readonly<Record<Vue, string>> = {
  dues: 'Tous les entretiens placés sont convoqués.',
  'à émettre': '',
  'à refaire': 'Aucune convocation envoyée n’a changé depuis.',
  'à jour': 'Aucune convocation n’a encore été émise.',
  'sans place': 'Tous les entretiens ont une date.',
};

/** R22: who is to be convened, who must be convened again, and the letters. */
export function ConvocationsPage() {
  const { data, error, refetch } = useLecture('convocations.lister', {});
  const [params, setParams] = useSearchParams();
  const [selection, setSelection] = useState(AUCUNE_SELECTION);
  const [filtres, setFiltres] = useState(SANS_FILTRE);
  const [emission, setEmission] = useState<readonly ConvocationLigne[] | null>(null);
  const [apercu, setApercu] = useState<ConvocationLigne | null>(null);
  const vue = VUES.find((autre) => autre.vue === params.get('vue'))?.vue ?? 'dues';
  const differes = useDeferredValue(filtres);
  const lignes = useMemo(
    () =>
      filtrerConvocations(
        (data ?? []).filter((ligne) => dansVue(ligne, vue)),
        differes,
      ),
    [data, vue, differes],
  );
  const prises = choisies(lignes, selection);
  const aEmettre = (prises.length > 0 ? prises : lignes).filter(({ jour }) => jour !== null);
  const nombre = (autre: Vue): number => (data ?? []).filter((ligne) => dansVue(ligne, autre)).length;
  const sansPlace = nombre('sans place');
  const dues = vue === 'dues' || vue === 'à refaire';

  const corps = () => {
    if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
    if (!data) return <Squelette />;
    if (data.length === 0)
      return (
        <EtatVide
          texte="Aucun entretien à convoquer. Importez la liste de l’académie, puis placez les entretiens."
          action={
            <Button component={Link} to="/planning" variant="outlined">
              Ouvrir le planning
            </Button>
          }
        />
      );
    return (
      <ConvocationsGrille
        lignes={lignes}
        vide={filtres === SANS_FILTRE ? VIDES[vue] : 'Aucune convocation ne répond à cette recherche.'}
        sansPlace={vue === 'sans place'}
        selection={selection}
        onSelection={setSelection}
        onApercu={setApercu}
      />
    );
  };

  return (
    <Page
      titre="Convocations"
      soustitre={data && `${pluriel(nombre('dues'), 'convocation')} à envoyer`}
      pleine
      actions={
        <>
          <Button component={Link} to="/convocations/envois">
            Envois
          </Button>
          {vue === 'à jour' && aEmettre.length > 0 && <Button onClick={() => setEmission(aEmettre)}>Réimprimer</Button>}
          {dues && aEmettre.length > 0 && (
            <Button variant="contained" onClick={() => setEmission(aEmettre)}>
              Émettre {pluriel(aEmettre.length, 'convocation')}…
            </Button>
          )}
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
        {data && data.length > 0 && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
            <Tabs
              value={vue}
              onChange={(_event, autre: Vue) => {
                setSelection(AUCUNE_SELECTION);
                setParams({ vue: autre }, { replace: true });
              }}
              aria-label="Convocations par état"
              variant="scrollable"
              sx={{ flexGrow: 1 }}
            >
              {VUES.map(({ vue: autre, libelle }) => (
                <Tab key={autre} value={autre} label={`${libelle} (${nombre(autre)})`} />
              ))}
            </Tabs>
            <ConvocationsFiltres lignes={data} filtres={filtres} onChange={setFiltres} />
          </Box>
        )}
        {data && data.length > 0 && nombre('dues') === 0 && sansPlace === 0 && (
          <Alert icon={<CheckOutlined />} severity="success" sx={{ my: 1 }}>
            Tous les inscrits sont convoqués.
          </Alert>
        )}
        {vue === 'sans place' && sansPlace > 0 && (
          <Alert
            severity="warning"
            sx={{ my: 1 }}
            action={
              <Button component={Link} to="/planning" size="small" color="inherit">
                Ouvrir le planning
              </Button>
            }
          >
            {pluriel(sansPlace, 'entretien')} sans date : tout inscrit doit être convoqué.
          </Alert>
        )}
        {corps()}
      </Box>
      {emission && (
        <EmettreDialogue
          lignes={emission}
          reimpression={vue === 'à jour'}
          onFermer={() => {
            setEmission(null);
            retrouverFocus();
          }}
        />
      )}
      {apercu && <ApercuDialogue ligne={apercu} onFermer={() => setApercu(null)} />}
    </Page>
  );
}
