/** Nothing; without it the build takes the application's, which it finds two folders up. */
export function register(): void {
  return undefined;
}
