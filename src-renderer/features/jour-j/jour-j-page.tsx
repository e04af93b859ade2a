import { Alert, Box, Button } from '@mui/material';
import { useNavigate } from 'react-router';
import type { JourAttendu } from '../../../src-main/contract/entretiens.ts';
import { formatJour, pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { useContexte } from '../../shell/contexte.tsx';
import { usePagePermise } from '../../shell/places.tsx';
import { useAdressePage } from '../../ui/adresse.ts';
import { EtatErreur, EtatVide, Page } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { ChoixJour } from './choix-jour.tsx';
import { CorpsJour, type Vue } from './corps-jour.tsx';
import { jourParDefaut } from './grouper.ts';
import { ImprimerMenu } from './imprimer-menu.tsx';

function Journee({ jours }: { readonly jours: readonly JourAttendu[] }) {
  const { aujourdhui } = useContexte();
  const [params, changer] = useAdressePage();
  const jour = params.get('jour') ?? jourParDefaut(jours, aujourdhui) ?? aujourdhui;
  const { data, error, refetch } = useLecture('entretiens.attendus', { jour });
  const vue: Vue = params.get('vue') === 'jurys' ? 'jurys' : 'heures';
  const allerAu = (autre: string): void => changer({ jour: autre });
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
            <CorpsJour
              key={jour}
              jour={jour}
              lignes={lignes}
              vue={vue}
              choisirVue={(autre) => changer({ vue: autre === 'jurys' ? autre : null })}
              allerAu={allerAu}
            />
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
  const permise = usePagePermise();
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
            permise('/planning') && (
              <Button variant="contained" onClick={() => void navigate('/planning')}>
                Ouvrir le planning
              </Button>
            )
          }
        />
      </Page>
    );
  return <Journee jours={data} />;
}
