declare module 'virtual:routes' {
  const routes: Record<string, { method: string; path: string }>;
  export default routes;
}
