import { addressAt, type AddressParts, type EndpointName } from '#libs/contracts';
import routes from 'virtual:routes';

/** Where an endpoint is, by its row: for links, pictures, frames and bytes. Everything else is asked by `api`. */
export const addressOf = <Name extends EndpointName>(name: Name, ...[params, query]: AddressParts<Name>): string =>
  addressAt(routes[name].path, params, query);
