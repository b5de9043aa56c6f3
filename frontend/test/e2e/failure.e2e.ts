import { describe, expect, it } from 'vitest';
import { LISTS } from '../../src/model/collections';
import { SCREENS } from '../../src/state/screen';
import { PATIENCE, useBrowser, visit } from './visit';

useBrowser();

describe('when the data does not come', () => {
  it('the page says so, and trying again brings it', async () => {
    const page = await visit('', {
      prepare: (blank) => blank.route('**/layers/*', (route) => route.abort()),
    });
    await page.getByRole('alert').getByText('did not load').first().waitFor();
    await page.unroute('**/layers/*');
    await page.locator('.map-notice').getByRole('button', { name: 'Try again' }).click();
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

/** The main views: every screen, every list, and a card of what is held in part. */
const MAIN_VIEWS = [
  ...SCREENS.map((screen) => `?view=${screen}`),
  ...LISTS.map((list) => `?tab=list&list=${list}`),
  '?feature=routes/meghri-rail',
  '?feature=territories/syunik',
];

/** What is said only of what is there. */
const ABSENCE =
  /On this date no |None recorded|No statement or event|No relation between|No position of the actors|\b0 of\b|\(0\)|\b0 (positions|statements)\b|Nothing (ends|begins)/;

/** The files that have been failed, each in the first view that asks for it. */
const failed = new Set<string>();

/** A file as it is asked for: its path without what differs from record to record. */
function fileOf(address: string): string {
  const { pathname } = new URL(address);
  return pathname.replace(/(\/analysis\/scenarios\/).+/, '$1…').replace(/(\/items\/).+/, '$1…');
}

/** The files of data that a view asks for. */
async function filesOf(query: string): Promise<string[]> {
  const asked = new Set<string>();
  const page = await visit(query, {
    prepare: async (blank) => {
      blank.on('request', (request) => {
        if (request.resourceType() === 'fetch') asked.add(fileOf(request.url()));
      });
    },
  });
  await page.waitForLoadState('networkidle');
  await page.context().close();
  return [...asked].filter((file) => !failed.has(file));
}

describe('each file that does not come', () => {
  it.each(MAIN_VIEWS)(
    'is named where it is missing in “%s”, and comes when asked again',
    async (query) => {
      for (const file of await filesOf(query)) {
        failed.add(file);
        const page = await visit(query, {
          prepare: (blank) =>
            blank.route(
              (url) => fileOf(url.href) === file,
              (route) => route.abort(),
            ),
        });
        const notices = page
          .locator('[data-failed], .map-notice.is-alert')
          .filter({ visible: true });
        await notices
          .first()
          .waitFor()
          .catch(() => {
            throw new Error(`Nothing says that ${file} did not come.`);
          });
        await page.waitForLoadState('networkidle');
        const text = (await page.locator('.page').textContent()) ?? '';
        expect(text, `${file} failed`).not.toMatch(ABSENCE);
        expect(text, `${file} failed`).not.toMatch(/Loading/);
        await page.unrouteAll();
        const again = notices.first().getByRole('button', { name: 'Try again' });
        for (let tries = 0; tries < 12 && (await again.count()) > 0; tries++) {
          await again.click({ timeout: 5_000 }).catch(() => undefined);
          await page.waitForLoadState('networkidle');
        }
        await expect.poll(() => notices.count(), { ...PATIENCE, message: file }).toBe(0);
        await page.context().close();
      }
    },
  );
});
