import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined';
import { Button } from '@mui/material';
import { useDeferredValue, useMemo, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { EtatErreur, EtatVide, Page } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { CandidatsFiltres } from './candidats-filtres.tsx';
import { CandidatsGrille } from './candidats-grille.tsx';
import { FicheCandidat } from './fiche-candidat.tsx';
import { filtrer, SANS_FILTRE } from './filtrer.ts';
import { InscrireDialogue } from './inscrire-dialogue.tsx';

/** Table of the pupils; the address keeps filters and the open sheet, so that any screen can link to one pupil. */
export function CandidatsPage() {
  const { data, error, refetch } = useLecture('candidats.lister', {});
  const [params, setParams] = useSearchParams();
  const [inscription, setInscription] = useState(false);
  const navigate = useNavigate();
  const filtres = useMemo(
    () => ({ ...SANS_FILTRE, ...Object.fromEntries([...params].filter(([cle]) => cle in SANS_FILTRE)) }),
    [params],
  );
  const differes = useDeferredValue(filtres);
  const visibles = useMemo(() => filtrer(data ?? [], differes), [data, differes]);
  const definir = (cle: string, valeur: string): void =>
    setParams(
      (avant) => {
        const apres = new URLSearchParams(avant);
        if (valeur) apres.set(cle, valeur);
        else apres.delete(cle);
        return apres;
      },
      { replace: true },
    );
  const ouvert = params.get('candidat');

  const corps = () => {
    if (error) return <EtatErreur texte={error.message} reessayer={() => void refetch()} />;
    if (!data) return <Squelette />;
    if (data.length === 0)
      return (
        <EtatVide
          texte="Aucun candidat pour l'instant. Importez la liste de l'académie, ou inscrivez un élève à la main."
          action={
            <Button variant="outlined" onClick={() => void navigate('/echanges')}>
              Importer une liste
            </Button>
          }
        />
      );
    return <CandidatsGrille lignes={visibles} onOuvrir={(id) => definir('candidat', id)} />;
  };

  return (
    <Page
      titre="Candidats"
      soustitre={
        data &&
        (visibles.length === data.length
          ? pluriel(data.length, 'candidat')
          : `${pluriel(visibles.length, 'candidat')} sur ${data.length}`)
      }
      pleine
      actions={
        <Button variant="contained" startIcon={<PersonAddAltOutlined />} onClick={() => setInscription(true)}>
          Inscrire un candidat
        </Button>
      }
    >
      {data && data.length > 0 && (
        <CandidatsFiltres
          filtres={filtres}
          lignes={data}
          onChange={definir}
          onEffacer={() => setParams({}, { replace: true })}
        />
      )}
      {corps()}
      {ouvert && <FicheCandidat id={ouvert} onFermer={() => definir('candidat', '')} />}
      {inscription && (
        <InscrireDialogue
          onFermer={() => setInscription(false)}
          onInscrit={(id) => {
            setInscription(false);
            definir('candidat', id);
          }}
        />
      )}
    </Page>
  );
}
