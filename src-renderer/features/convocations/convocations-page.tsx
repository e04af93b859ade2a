import CheckOutlined from '@mui/icons-material/CheckOutlined';
import { Alert, Button, Tab, Tabs } from '@mui/material';
import type { GridRowSelectionModel } from '@mui/x-data-grid';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ConvocationLigne, EtatConvocation } from '../../../src-main/contract/convocations.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { EtatErreur, EtatVide, Page } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { ApercuDialogue } from './apercu-dialogue.tsx';
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
  const [selection, setSelection] = useState<GridRowSelectionModel>({ type: 'include', ids: new Set() });
  const [emission, setEmission] = useState<readonly ConvocationLigne[] | null>(null);
  const [apercu, setApercu] = useState<ConvocationLigne | null>(null);
  const vue = VUES.find((autre) => autre.vue === params.get('vue'))?.vue ?? 'dues';
  const lignes = useMemo(() => (data ?? []).filter((ligne) => dansVue(ligne, vue)), [data, vue]);
  const choisies = lignes.filter(({ id }) => (selection.type === 'include') === selection.ids.has(id));
  const aEmettre = (choisies.length > 0 ? choisies : lignes).filter(({ jour }) => jour !== null);
  const nombre = (autre: Vue): number => (data ?? []).filter((ligne) => dansVue(ligne, autre)).length;
  const sansPlace = nombre('sans place');
  const dues = vue === 'dues' || vue === 'à refaire';

  const corps = () => {
    if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
    if (!data) return <Squelette />;
    if (data.length === 0)
      return (
        <EtatVide
          texte="Aucun entretien à convoquer. Importez la liste de l'académie, puis placez les entretiens."
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
        vide={VIDES[vue]}
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
          {vue === 'à jour' && aEmettre.length > 0 && <Button onClick={() => setEmission(aEmettre)}>Réimprimer</Button>}
          {dues && aEmettre.length > 0 && (
            <Button variant="contained" onClick={() => setEmission(aEmettre)}>
              Émettre {pluriel(aEmettre.length, 'convocation')}…
            </Button>
          )}
        </>
      }
    >
      {data && data.length > 0 && (
        <Tabs
          value={vue}
          onChange={(_event, autre: Vue) => {
            setSelection({ type: 'include', ids: new Set() });
            setParams({ vue: autre }, { replace: true });
          }}
          aria-label="Convocations par état"
        >
          {VUES.map(({ vue: autre, libelle }) => (
            <Tab key={autre} value={autre} label={`${libelle} (${nombre(autre)})`} />
          ))}
        </Tabs>
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
      {emission && (
        <EmettreDialogue lignes={emission} reimpression={vue === 'à jour'} onFermer={() => setEmission(null)} />
      )}
      {apercu && <ApercuDialogue ligne={apercu} onFermer={() => setApercu(null)} />}
    </Page>
  );
}
