import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { OrganisationVue } from '../../../src-main/contract/organisation.ts';
import { nomPrenom } from '../../../src-main/domain/texte/format.ts';
import { EtatVide } from '../../ui/page.tsx';
import { Indisponibilites } from './indisponibilites.tsx';

/** Those who sit in the jurys, and when they are away. */
export function OngletMembres({ organisation }: { readonly organisation: OrganisationVue }) {
  const { membres, jurys } = organisation;
  if (membres.length === 0)
    return <EtatVide texte="Aucun membre pour l’instant. Ils sont ajoutés à leur jury, dans l’onglet Jurys." />;
  return (
    <>
      <Typography sx={{ color: 'text.secondary', my: 1 }}>
        Un jury ne reçoit que si tous ses membres sont là, sauf s’il reçoit aussi à un seul. Les membres se choisissent
        dans l’onglet Jurys.
      </Typography>
      <Table>
        <TableHead>
          <TableRow>
            <TableCell>Membre</TableCell>
            <TableCell>Jurys</TableCell>
            <TableCell>Indisponibilités</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {membres.map((membre) => (
            <TableRow key={membre.id}>
              <TableCell>{nomPrenom(membre)}</TableCell>
              <TableCell>
                {jurys
                  .filter((jury) => jury.membres.some(({ id }) => id === membre.id))
                  .map(({ nom }) => nom)
                  .join(', ')}
              </TableCell>
              <TableCell>
                <Indisponibilites de="membre" id={membre.id} nom={nomPrenom(membre)} liste={membre.indisponibilites} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
