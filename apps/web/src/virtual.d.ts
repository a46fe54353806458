declare module 'virtual:routes' {
  const routes: Record<import('#libs/contracts').EndpointName, { method: string; path: string }>;
  export default routes;
}
