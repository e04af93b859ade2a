import { Box, Button, Tab, Tabs } from '@mui/material';
import { useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { ConvocationLigne } from '../../../src-main/contract/convocations.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { useAdressePage } from '../../ui/adresse.ts';
import { EtatErreur, EtatVide, Page } from '../../ui/page.tsx';
import { retrouverFocus } from '../../ui/retrouver-focus.ts';
import { AUCUNE_SELECTION, choisies } from '../../ui/selection.ts';
import { Squelette } from '../../ui/squelette.tsx';
import { AccuserDialogue } from './accuser-dialogue.tsx';
import { ApercuDialogue } from './apercu-dialogue.tsx';
import { ConvocationsActions } from './convocations-actions.tsx';
import { ConvocationsAlertes } from './convocations-alertes.tsx';
import { ConvocationsFiltres, filtrerConvocations, SANS_FILTRE } from './convocations-filtres.tsx';
import { ConvocationsGrille } from './convocations-grille.tsx';
import { EmettreDialogue } from './emettre-dialogue.tsx';
import { dansVue, estARelancer, VIDES, VUES, type Vue } from './vues.ts';

type Dialogue = { readonly nom: 'émettre' | 'accuser'; readonly lignes: readonly ConvocationLigne[] };

/** R22: who is to be convened, who must be convened again, who has not answered, and the letters. */
export function ConvocationsPage() {
  const { data, error, refetch } = useLecture('convocations.lister', {});
  const [params, changer] = useAdressePage();
  const [selection, setSelection] = useState(AUCUNE_SELECTION);
  const [filtres, setFiltres] = useState(SANS_FILTRE);
  const [seules, setSeules] = useState(false);
  const [dialogue, setDialogue] = useState<Dialogue | null>(null);
  const [apercu, setApercu] = useState<ConvocationLigne | null>(null);
  const vue = VUES.find((autre) => autre.vue === params.get('vue'))?.vue ?? 'dues';
  const differes = useDeferredValue(filtres);
  const lignes = useMemo(
    () =>
      filtrerConvocations(
        (data ?? []).filter((ligne) => dansVue(ligne, vue) && (!seules || vue !== 'à jour' || estARelancer(ligne))),
        differes,
      ),
    [data, vue, seules, differes],
  );
  const prises = choisies(lignes, selection);
  const choix = { vue, lignes: prises.length > 0 ? prises : lignes, selection: prises.length > 0 };
  const nombre = (autre: Vue): number => (data ?? []).filter((ligne) => dansVue(ligne, autre)).length;
  const fermer = (): void => {
    setDialogue(null);
    setSelection(AUCUNE_SELECTION);
    retrouverFocus();
  };

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
        vue={vue}
        selection={selection}
        onSelection={setSelection}
        onApercu={setApercu}
      />
    );
  };

  return (
    <Page
      titre="Convocations"
      soustitre={
        data && `${pluriel(nombre('dues'), 'convocation')} à envoyer, ${nombre('à jour')} sans accusé de réception`
      }
      pleine
      actions={
        <>
          <Button component={Link} to="/convocations/envois">
            Envois
          </Button>
          <ConvocationsActions
            choix={choix}
            onEmettre={() => setDialogue({ nom: 'émettre', lignes: choix.lignes })}
            onAccuser={() => setDialogue({ nom: 'accuser', lignes: choix.lignes })}
          />
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
                changer({ vue: autre });
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
        <ConvocationsAlertes lignes={data ?? []} vue={vue} seules={seules} onSeules={setSeules} />
        {corps()}
      </Box>
      {dialogue?.nom === 'émettre' && (
        <EmettreDialogue
          lignes={dialogue.lignes}
          reimpression={vue === 'à jour' || vue === 'accusée'}
          onFermer={fermer}
        />
      )}
      {dialogue?.nom === 'accuser' && <AccuserDialogue lignes={dialogue.lignes} onFermer={fermer} />}
      {apercu && <ApercuDialogue ligne={apercu} onFermer={() => setApercu(null)} />}
    </Page>
  );
}
