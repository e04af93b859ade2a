import { Alert, Box, Button, TextField, Typography } from '@mui/material';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { EntretienAttendu, JourAttendu } from '../../../src-main/contract/entretiens.ts';
import { formatJour, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { useCommande } from '../../shell/use-commande.ts';
import { EtatErreur, EtatVide, Page } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { Ailleurs } from './ailleurs.tsx';
import { ChoixJour } from './choix-jour.tsx';
import { Comptes } from './comptes.tsx';
import { compteDans, correspondAuNom, type FiltrePresence, jourParDefaut } from './grouper.ts';
import { ImprimerMenu } from './imprimer-menu.tsx';
import { ListeJour, premiereLigne } from './liste-jour.tsx';
import { useNotes } from './use-notes.ts';

function Replacer({ lignes }: { readonly lignes: readonly EntretienAttendu[] }) {
  const { faire, enCours } = useCommande('entretiens.replacer');
  const ids = lignes.filter(({ presence }) => presence === 'absent' || presence === 'excusé').map(({ id }) => id);
  if (ids.length === 0) return null;
  return (
    <Button variant="contained" disabled={enCours} onClick={() => void faire({ ids })}>
      {`Remettre à placer les absents (${ids.length})`}
    </Button>
  );
}

function Corps(props: { readonly lignes: readonly EntretienAttendu[]; readonly allerAu: (jour: string) => void }) {
  const { lignes, allerAu } = props;
  const [texte, setTexte] = useState('');
  const [filtre, setFiltre] = useState<FiltrePresence>('attendus');
  const recherche = useRef<HTMLInputElement>(null);
  const liste = useRef<HTMLDivElement>(null);
  useEffect(() => recherche.current?.focus(), []);
  const reprendre = (): void => {
    setTexte('');
    recherche.current?.focus();
  };
  // A pupil found by name is noted, then the next name is typed: the search takes the focus back.
  const notes = useNotes(() => {
    if (texte !== '') reprendre();
  });
  const montrees = new Set(
    lignes.filter((ligne) => compteDans(ligne, filtre) && correspondAuNom(ligne, texte)).map(({ id }) => id),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    premiereLigne(liste.current)?.focus();
  };
  return (
    <Box
      sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, height: '100%' }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') reprendre();
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
        <Comptes lignes={lignes} filtre={filtre} choisir={setFiltre} />
        <TextField
          type="search"
          label="Chercher un élève"
          value={texte}
          inputRef={recherche}
          onChange={(event) => setTexte(event.target.value)}
          onKeyDown={onKeyDown}
          sx={{ width: 260, bgcolor: 'background.paper' }}
        />
        <Typography variant="body2" sx={{ color: 'text.secondary', flex: '1 1 260px' }}>
          {'Trois lettres, Entrée, puis P, R, A ou E. Échap\u00a0: un autre nom.'}
        </Typography>
      </Box>
      <Box ref={liste} sx={{ overflow: 'auto', flexGrow: 1, minHeight: 200 }}>
        <Box hidden={montrees.size === 0}>
          <ListeJour lignes={lignes} montrees={montrees} notes={notes} />
        </Box>
        {montrees.size === 0 &&
          (texte === '' ? <EtatVide texte="Personne dans ce compte." /> : <Ailleurs texte={texte} allerAu={allerAu} />)}
      </Box>
    </Box>
  );
}

function Journee({ jours }: { readonly jours: readonly JourAttendu[] }) {
  const { aujourdhui } = useContexte();
  const [params, setParams] = useSearchParams();
  const jour = params.get('jour') ?? jourParDefaut(jours, aujourdhui) ?? aujourdhui;
  const { data, error, refetch } = useLecture('entretiens.attendus', { jour });
  const allerAu = (autre: string): void => setParams({ jour: autre }, { replace: true });
  // While another day loads, the previous answer is still there: it must not be noted under the wrong date.
  const lignes = data?.every((ligne) => ligne.jour === jour) ? data : null;
  return (
    <Page
      titre="Jour J"
      pleine
      actions={
        <>
          <ChoixJour jours={jours} jour={jour} aujourdhui={aujourdhui} choisir={allerAu} />
          <ImprimerMenu jour={jour} />
          {lignes && <Replacer lignes={lignes} />}
        </>
      }
    >
      <Box sx={{ display: 'flex', flexDirection: 'column', gap: 1.5, height: '100%' }}>
        {jour > aujourdhui && (
          <Alert severity="warning" sx={{ py: 0 }}>
            {`Ce poste est au ${formatJour(aujourdhui)}\u00a0: vous préparez un jour à venir. Vérifiez la date avant de noter une présence.`}
          </Alert>
        )}
        {error && <EtatErreur texte={error.message} reessayer={() => void refetch()} />}
        {!error && !lignes && <Squelette />}
        {lignes?.length === 0 && (
          <EtatVide
            texte={`Personne n’est attendu le ${formatJour(jour)}. ${pluriel(jours.length, 'autre jour', 'autres jours')} dans la liste ci-dessus.`}
          />
        )}
        {lignes && lignes.length > 0 && (
          <Box sx={{ flexGrow: 1, minHeight: 0 }}>
            <Corps key={jour} lignes={lignes} allerAu={allerAu} />
          </Box>
        )}
      </Box>
    </Page>
  );
}

/** Place 6: the list of the day by hour, usable by somebody who was never trained. */
export function JourJPage() {
  const { data, error, refetch } = useLecture('entretiens.jours', {});
  const navigate = useNavigate();
  if (error)
    return (
      <Page titre="Jour J">
        <EtatErreur texte={error.message} reessayer={() => void refetch()} />
      </Page>
    );
  if (!data) return <Squelette />;
  if (data.length === 0)
    return (
      <Page titre="Jour J">
        <EtatVide
          texte={'Aucun entretien n’est placé\u00a0: la liste du jour apparaîtra ici dès que le planning sera fait.'}
          action={
            <Button variant="contained" onClick={() => void navigate('/planning')}>
              Ouvrir le planning
            </Button>
          }
        />
      </Page>
    );
  return <Journee jours={data} />;
}
