import {
  Box,
  Button,
  MenuItem,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import type { SecuriteVue } from '../../../../src-main/contract/securite.ts';
import { type Compte, type Role, ROLES } from '../../../../src-main/domain/acces/compte.ts';
import { useCommande } from '../../../shell/use-commande.ts';
import { DialogueFormulaire } from '../../../ui/dialogue-formulaire.tsx';

const ROLES_DU_POSTE = ROLES.filter((role) => role !== 'jury');

const CE_QUE_PEUT: Readonly<Record<Role, string>> = {
  direction: 'Tout, y compris valider, clore et effacer.',
  pilotage: 'Tout, sauf valider, clore et effacer.',
  secrétariat: 'Listes, planning, convocations, courrier, Jour J.',
  accueil: 'Jour J seulement.',
  jury: 'Ses propres entretiens.',
};

/** A new account, or one to change: an empty password keeps the one it has. */
function CompteDialogue({ compte, onFermer }: { readonly compte: Compte | null; readonly onFermer: () => void }) {
  const [nom, setNom] = useState(compte?.nom ?? '');
  const [role, setRole] = useState<Role>(compte?.role ?? 'direction');
  const [motDePasse, setMotDePasse] = useState('');
  const { faire, enCours, erreur } = useCommande('comptes.enregistrer', { refusSurPlace: true });
  const envoyer = async (): Promise<void> => {
    const fait = await faire({ id: compte?.id ?? null, nom, role, motDePasse: motDePasse === '' ? null : motDePasse });
    if (fait !== undefined) onFermer();
  };
  return (
    <DialogueFormulaire
      titre={compte ? `Compte de ${compte.nom}` : 'Nouveau compte'}
      envoi="Enregistrer"
      largeur="sm"
      desactive={enCours || nom.trim() === ''}
      refus={erreur?.message}
      onFermer={onFermer}
      onEnvoyer={() => void envoyer()}
    >
      <TextField
        label="Nom"
        value={nom}
        onChange={({ target }) => setNom(target.value)}
        slotProps={{ htmlInput: { maxLength: 80 } }}
      />
      <TextField
        select
        label="Rôle"
        value={role}
        onChange={({ target }) => setRole(ROLES_DU_POSTE.find((un) => un === target.value) ?? role)}
        helperText={CE_QUE_PEUT[role]}
      >
        {ROLES_DU_POSTE.map((un) => (
          <MenuItem key={un} value={un}>
            {un}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        label={compte ? 'Nouveau mot de passe (vide : inchangé)' : 'Mot de passe'}
        type="password"
        value={motDePasse}
        onChange={({ target }) => setMotDePasse(target.value)}
        helperText="Au moins 12 signes, par exemple quatre mots au hasard."
        slotProps={{ htmlInput: { maxLength: 200, autoComplete: 'new-password' } }}
      />
    </DialogueFormulaire>
  );
}

function MotDePasseDialogue({ onFermer }: { readonly onFermer: () => void }) {
  const [saisie, setSaisie] = useState({ ancien: '', nouveau: '' });
  const { faire, enCours, erreur } = useCommande('securite.changerMotDePasse', { refusSurPlace: true });
  const champ = (nom: keyof typeof saisie) => ({
    type: 'password',
    value: saisie[nom],
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      setSaisie({ ...saisie, [nom]: target.value }),
    slotProps: { htmlInput: { maxLength: 200, autoComplete: 'off' } },
  });
  return (
    <DialogueFormulaire
      titre="Changer mon mot de passe"
      envoi="Changer"
      largeur="sm"
      desactive={enCours || saisie.ancien === '' || saisie.nouveau === ''}
      refus={erreur?.message}
      onFermer={onFermer}
      onEnvoyer={() => void faire(saisie).then((fait) => fait !== undefined && onFermer())}
    >
      <TextField label="Mot de passe actuel" {...champ('ancien')} />
      <TextField
        label="Nouveau mot de passe"
        {...champ('nouveau')}
        helperText="Au moins 12 signes, par exemple quatre mots au hasard."
      />
    </DialogueFormulaire>
  );
}

/** Who opens the campaign on this workstation. Without anybody, its keyring does. */
export function Comptes({ vue: { comptes, moi } }: { readonly vue: SecuriteVue }) {
  const [ouvert, setOuvert] = useState<{ readonly compte: Compte | null } | 'mot de passe' | null>(null);
  const retirer = useCommande('comptes.retirer');
  const fermer = (): void => setOuvert(null);
  return (
    <Box component="section" aria-labelledby="comptes-titre" sx={{ display: 'grid', gap: 1.5, justifyItems: 'start' }}>
      <Typography id="comptes-titre" variant="h2">
        Comptes
      </Typography>
      <Typography>
        {comptes.length === 0
          ? 'Une seule personne sur ce poste\u00a0? Aucun compte n’est nécessaire. Dès qu’il y en a un, un nom et un mot de passe sont demandés à chaque ouverture. Le premier est le vôtre.'
          : 'Chaque personne ouvre avec son nom et son mot de passe.'}
      </Typography>
      {comptes.length > 0 && (
        <Table aria-labelledby="comptes-titre" size="small">
          <TableHead>
            <TableRow>
              <TableCell>Nom</TableCell>
              <TableCell>Rôle</TableCell>
              <TableCell>Actions</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {comptes.map((compte) => (
              <TableRow key={compte.id}>
                <TableCell component="th" scope="row">
                  {compte.nom}
                  {compte.id === moi?.id && ' (vous)'}
                </TableCell>
                <TableCell>{compte.role}</TableCell>
                <TableCell>
                  <Button size="small" aria-label={`Modifier ${compte.nom}`} onClick={() => setOuvert({ compte })}>
                    Modifier
                  </Button>
                  <Button
                    size="small"
                    aria-label={`Retirer ${compte.nom}`}
                    disabled={retirer.enCours}
                    onClick={() => void retirer.faire({ id: compte.id })}
                  >
                    Retirer
                  </Button>
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
      <Box>
        <Button variant="outlined" onClick={() => setOuvert({ compte: null })}>
          Ajouter un compte
        </Button>{' '}
        {moi && <Button onClick={() => setOuvert('mot de passe')}>Changer mon mot de passe</Button>}
      </Box>
      {ouvert === 'mot de passe' && <MotDePasseDialogue onFermer={fermer} />}
      {ouvert !== null && ouvert !== 'mot de passe' && <CompteDialogue compte={ouvert.compte} onFermer={fermer} />}
    </Box>
  );
}
