import { Alert, Box, Button, Paper, Stack, Typography } from '@mui/material';
import { useId } from 'react';
import type { ComparaisonPaquet, LigneRetour } from '../../../src-main/contract/paquets.ts';
import { pluriel } from '../../../src-main/domain/texte/format.ts';
import { useLecture } from '../../api/hooks.ts';
import { useCommande } from '../../shell/use-commande.ts';
import { formatInstant } from '../../ui/instant.ts';
import { EtatErreur } from '../../ui/page.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { estARegarder, LigneDeRetour } from './ligne-retour.tsx';
import { type Reprise, useReprise } from './use-reprise.ts';

function Resume({ comparaison }: { readonly comparaison: ComparaisonPaquet }) {
  const { juryNom, rang, renduLe, connu, dejaReprisLe, lignes, sansChangement, gardes } = comparaison;
  return (
    <>
      <Typography>
        Retour n°&nbsp;{rang} du {juryNom}, écrit le {formatInstant(renduLe)}&nbsp;:{' '}
        {pluriel(lignes.length, 'entretien')} à reprendre, {pluriel(sansChangement, 'autre')} sans rien de nouveau.
        {gardes > 0 &&
          ` ${pluriel(gardes, 'champ noté ici pendant ce temps est gardé', 'champs notés ici pendant ce temps sont gardés')}.`}
      </Typography>
      {!connu && (
        <Alert severity="warning">
          Ce paquet n’est pas dans l’historique d’ici (une sauvegarde a peut-être été remise en place), mais ses
          entretiens sont connus&nbsp;: il peut être repris.
        </Alert>
      )}
      {dejaReprisLe !== null && (
        <Alert severity="info">
          Ce retour a déjà été repris le {formatInstant(dejaReprisLe)}
          {lignes.length > 0
            ? '\u00a0; voici ce qui avait été laissé de côté.'
            : '\u00a0: il n’y a plus rien à en reprendre.'}
        </Alert>
      )}
      {lignes.length === 0 && dejaReprisLe === null && (
        <Alert severity="success">Ce retour n’apporte rien de nouveau&nbsp;: tout ce qu’il dit est déjà ici.</Alert>
      )}
    </>
  );
}

function Lignes({
  titre,
  lignes,
  reprise,
}: {
  readonly titre: string;
  readonly lignes: readonly LigneRetour[];
  readonly reprise: Reprise;
}) {
  const id = useId();
  if (lignes.length === 0) return null;
  return (
    <Box component="section" aria-labelledby={id}>
      <Typography id={id} variant="h2" sx={{ mb: 0.5 }}>
        {`${titre} (${lignes.length})`}
      </Typography>
      <Stack component="ul" sx={{ gap: 1, m: 0, p: 0 }}>
        {lignes.map((ligne) => (
          <LigneDeRetour key={ligne.entretienId} ligne={ligne} reprise={reprise} />
        ))}
      </Stack>
    </Box>
  );
}

function Reprendre(props: {
  readonly comparaison: ComparaisonPaquet;
  readonly lectureId: string;
  readonly relire: () => Promise<unknown>;
  readonly fermer: () => void;
}) {
  const { comparaison, lectureId, relire, fermer } = props;
  const reprise = useReprise(comparaison);
  const { faire, enCours } = useCommande('paquets.reprendre');
  const { retenues, aTrancher, conflits, demande } = reprise;
  const reprendre = async (): Promise<void> => {
    const fait = await faire({ lectureId, empreinte: comparaison.empreinte, ...demande });
    if (fait) fermer();
    else await relire();
  };
  return (
    <Stack sx={{ gap: 1.5 }}>
      <Resume comparaison={comparaison} />
      {conflits > 1 && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
          <Typography>Pour toutes les différences&nbsp;:</Typography>
          <Button size="small" onClick={() => reprise.toutChoisir('ici')}>
            garder ici
          </Button>
          <Button size="small" onClick={() => reprise.toutChoisir('là')}>
            prendre celles du jury
          </Button>
        </Box>
      )}
      <Lignes titre="À regarder" lignes={comparaison.lignes.filter(estARegarder)} reprise={reprise} />
      <Lignes
        titre="Sans différence"
        lignes={comparaison.lignes.filter((ligne) => !estARegarder(ligne))}
        reprise={reprise}
      />
      <Paper
        variant="outlined"
        sx={{ position: 'sticky', bottom: 8, p: 1, px: 2, display: 'flex', alignItems: 'center', gap: 2, zIndex: 2 }}
      >
        <Typography sx={{ flexGrow: 1, textAlign: 'right' }} aria-live="polite">
          {aTrancher > 0 && `${pluriel(aTrancher, 'différence reste à trancher', 'différences restent à trancher')}`}
        </Typography>
        <Button onClick={fermer}>{comparaison.lignes.length === 0 ? 'Fermer' : 'Abandonner'}</Button>
        {comparaison.lignes.length > 0 && (
          <Button
            variant="contained"
            disabled={retenues.length === 0 || aTrancher > 0 || enCours}
            onClick={() => void reprendre()}
          >
            {`Reprendre ${pluriel(retenues.length, 'entretien')}`}
          </Button>
        )}
      </Paper>
    </Stack>
  );
}

/** What a packet brings back, compared with what is here; nothing is written before the user agrees. */
export function Comparaison({ lectureId, fermer }: { readonly lectureId: string; readonly fermer: () => void }) {
  const { data, error, refetch } = useLecture('paquets.comparaison', { lectureId });
  if (error)
    return (
      <Stack sx={{ gap: 2 }}>
        <EtatErreur texte={error.message} reessayer={() => void refetch()} />
        <Box>
          <Button onClick={fermer}>Fermer ce paquet</Button>
        </Box>
      </Stack>
    );
  if (!data) return <Squelette />;
  return (
    <Reprendre key={data.empreinte} comparaison={data} lectureId={lectureId} relire={() => refetch()} fermer={fermer} />
  );
}
