import { test as base, createBdd } from 'playwright-bdd';
import type { Page } from '@playwright/test';

/** What `POST /lab/customers` answers: one test customer and what they would type. */
export interface Customer {
  handset: string;
  values: Record<string, any>;
}

interface Fixtures {
  customer: Customer;
  /** The customer's telephone: a page of the bank's laboratory. */
  handset: Page;
}

export const test = base.extend<Fixtures>({
  customer: async ({ request }, use) => {
    const answer = await request.post('/lab/customers', { data: {} });
    if (!answer.ok()) throw new Error(`no customer: ${answer.status()} ${await answer.text()}`);
    await use(await answer.json());
  },
  handset: async ({ browser, baseURL, customer }, use) => {
    const context = await browser.newContext({ baseURL });
    const page = await context.newPage();
    await page.goto(customer.handset);
    await use(page);
    await context.close();
  },
});

export const { Given, When, Then } = createBdd(test);
