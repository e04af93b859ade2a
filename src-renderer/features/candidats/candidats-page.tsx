import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined';
import { Box, Button, Tab, Tabs } from '@mui/material';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { formatNombre, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { EtatErreur, EtatVide, Page } from '../../ui/page.tsx';
import { retrouverFocus } from '../../ui/retrouver-focus.ts';
import { AUCUNE_SELECTION, choisies } from '../../ui/selection.ts';
import { Squelette } from '../../ui/squelette.tsx';
import { CandidatsFiltres } from './candidats-filtres.tsx';
import { CandidatsGrille } from './candidats-grille.tsx';
import { ColonnesChoix } from './colonnes-choix.tsx';
import { EtablissementsGrille } from './etablissements-grille.tsx';
import { FicheCandidat } from './fiche-candidat.tsx';
import { filtrer, rendreCherchables, SANS_FILTRE } from './filtrer.ts';
import { InscrireDialogue } from './inscrire-dialogue.tsx';
import { SelectionActes } from './selection-actes.tsx';
import { useAdresse } from './use-adresse.ts';
import { useColonnes } from './use-colonnes.tsx';
import { VuesEnregistrees } from './vues-enregistrees.tsx';

function CampagneVide() {
  return (
    <EtatVide
      texte="Aucun candidat pour l’instant. Importez la liste de l’académie, ou inscrivez un élève à la main."
      action={
        <Button variant="outlined" component={Link} to="/echanges">
          Importer une liste
        </Button>
      }
    />
  );
}

/** Pupils and their origins: search, filters, acts on a selection, and the sheet of each. */
export function CandidatsPage() {
  const { data, error, refetch } = useLecture('candidats.lister', {});
  const { data: origines } = useLecture('origines.lister', {});
  const { filtres, onglet, candidat, changer } = useAdresse();
  const [texte, setTexte] = useState('');
  const [selection, setSelection] = useState(AUCUNE_SELECTION);
  const [inscription, setInscription] = useState<{ readonly cle: number; readonly ouverte: boolean } | null>(null);
  const colonnes = useColonnes();
  const lignes = useMemo(() => rendreCherchables(data ?? []), [data]);
  const cherche = useDeferredValue(texte);
  const visibles = useMemo(() => filtrer(lignes, filtres, cherche), [lignes, filtres, cherche]);
  const choisis = useMemo(() => choisies(visibles, selection), [visibles, selection]);
  const ouvrir = useCallback((id: string) => changer({ candidat: id }), [changer]);
  const nePlusChoisir = (): void => {
    setSelection(AUCUNE_SELECTION);
    retrouverFocus();
  };

  const corps = () => {
    if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
    if (!data) return <Squelette />;
    if (onglet === 'etablissements') return <EtablissementsGrille origines={origines ?? []} />;
    if (data.length === 0) return <CampagneVide />;
    return (
      <>
        <CandidatsFiltres
          texte={texte}
          onTexte={setTexte}
          filtres={filtres}
          lignes={lignes}
          onChange={(cle, valeur) => changer({ [cle]: valeur, ...(cle === 'domaineId' && { formationId: '' }) })}
          onEffacer={() => {
            setTexte('');
            changer({ ...SANS_FILTRE });
          }}
        />
        <Box sx={{ flexGrow: 1, minHeight: 300 }}>
          <CandidatsGrille
            {...colonnes}
            lignes={visibles}
            selection={selection}
            onSelection={setSelection}
            onOuvrir={ouvrir}
          />
        </Box>
      </>
    );
  };

  const outils =
    choisis.length > 0 ? (
      <SelectionActes choisis={choisis} filtres={filtres} onFini={nePlusChoisir} />
    ) : (
      <>
        <VuesEnregistrees filtres={filtres} onChoix={(vue) => changer({ ...vue })} />
        <ColonnesChoix colonnes={colonnes.colonnes} visibles={colonnes.visibles} onChange={colonnes.montrer} />
      </>
    );

  return (
    <Page
      titre="Candidats"
      soustitre={
        data &&
        (visibles.length === data.length
          ? pluriel(data.length, 'candidat')
          : `${pluriel(visibles.length, 'candidat')} sur ${formatNombre(data.length)}`)
      }
      pleine
      actions={
        <Button
          variant="contained"
          startIcon={<PersonAddAltOutlined />}
          onClick={() => setInscription((avant) => ({ cle: avant?.cle ?? 0, ouverte: true }))}
        >
          Inscrire un candidat
        </Button>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', height: '100%' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mb: 1.5 }}>
          <Tabs
            value={onglet}
            onChange={(_event, autre: string) => changer({ vue: autre === 'candidats' ? '' : autre })}
            aria-label="Candidats et établissements"
            sx={{ flexGrow: 1, minHeight: 36, '& .MuiTab-root': { minHeight: 36, py: 0 } }}
          >
            <Tab value="candidats" label="Élèves" />
            <Tab value="etablissements" label={`Établissements d’origine (${formatNombre(origines?.length ?? 0)})`} />
          </Tabs>
          {data && data.length > 0 && onglet === 'candidats' && outils}
        </Box>
        {corps()}
      </Box>
      {candidat && <FicheCandidat id={candidat} onFermer={() => changer({ candidat: '' })} />}
      {inscription && (
        <InscrireDialogue
          key={inscription.cle}
          ouvert={inscription.ouverte}
          onFermer={() => setInscription({ ...inscription, ouverte: false })}
          onInscrit={(id) => {
            setInscription({ cle: inscription.cle + 1, ouverte: false });
            changer({ candidat: id });
          }}
        />
      )}
    </Page>
  );
}
