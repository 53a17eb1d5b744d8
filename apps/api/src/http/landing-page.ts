/** What a browser sees that opens the endpoint in development: a plain explorer that needs nothing from elsewhere. */
export function landingPage(): string | null {
  return null;
}
