import { describe, expect, it } from 'vitest';
import { useBrowser, visit } from './visit';

useBrowser();

describe('when the data does not come', () => {
  it('the page says so, and trying again brings it', async () => {
    const page = await visit('', {
      prepare: (blank) => blank.route('**/layers/*', (route) => route.abort()),
    });
    await page.getByRole('alert').getByText('did not load').waitFor();
    await page.unroute('**/layers/*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('path.boundary-state').first().waitFor({ state: 'attached' });
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('a refusal is told with its status', async () => {
    const page = await visit('', {
      prepare: (blank) =>
        blank.route('**/layers/*', (route) => route.fulfill({ status: 503, body: '{}' })),
    });
    await page.getByRole('alert').getByText('status 503').waitFor();
  });

  it('an empty database is told apart from a failure', async () => {
    const body = '{"type":"FeatureCollection","features":[]}';
    const page = await visit('', {
      prepare: (blank) =>
        blank.route('**/layers/*', (route) =>
          route.fulfill({ body, contentType: 'application/geo+json' }),
        ),
    });
    await page.getByText('No dossier has been published yet').waitFor();
  });
});
